import { describe, expect, it } from "vitest";
import { offerLabel } from "~/modules/offers/offer-label";
import { offerStatus } from "~/modules/offers/offer-status";

const space = "\u00a0";

describe("label", () => {
  it.each([
    [{ discount: "PERCENT", percent: 10, amountMinor: null }, "EUR", "10% off", `10${space}% Rabatt`],
    [{ discount: "AMOUNT", percent: null, amountMinor: 500n }, "EUR", "€5 off", `5${space}€ Rabatt`],
    [{ discount: "AMOUNT", percent: null, amountMinor: 550n }, "EUR", "€5.50 off", `5,50${space}€ Rabatt`],
    [{ discount: "AMOUNT", percent: null, amountMinor: 500n }, "JPY", "¥500 off", `500${space}¥ Rabatt`],
  ] as const)("%o in %s", (offer, currency, en, de) => {
    expect(offerLabel(offer, currency)).toEqual({ en, de });
  });
});

describe("status", () => {
  const now = new Date("2026-11-21T12:00:00Z");
  const at = (offset: number) => new Date(now.getTime() + offset);
  it.each([
    ["RUNNING", { startsAt: now, endsAt: null, enabled: true }],
    ["RUNNING", { startsAt: at(-1), endsAt: at(1), enabled: true }],
    ["SCHEDULED", { startsAt: at(1), endsAt: null, enabled: true }],
    ["ENDED", { startsAt: at(-1), endsAt: now, enabled: true }],
    ["ENDED", { startsAt: at(-1), endsAt: null, enabled: false }],
    ["ENDED", { startsAt: at(1), endsAt: null, enabled: false }],
  ])("%s", (status, offer) => {
    expect(offerStatus(offer, now)).toBe(status);
  });
});
