import { describe, expect, it } from "vitest";
import { fromMinor } from "~/lib/money";
import { defaultRules } from "~/modules/earning/rules/default-rules";
import { defaultUnit } from "~/modules/earning/rules/default-unit";
import { earningEventKinds, isShownToShoppers } from "~/modules/earning/core/earning-event";

describe("about a euro's worth", () => {
  // How many decimal places a currency has is not asked here.
  it.each([
    ["EUR", 1],
    ["USD", 1],
    ["KWD", 1],
    ["INR", 100],
    ["ISK", 100],
    ["JPY", 100],
    ["HUF", 1_000],
    ["KRW", 1_000],
    ["XOF", 1_000],
    ["IDR", 10_000],
    ["VND", 10_000],
    ["LBP", 100_000],
  ])("is %s %i", (currency, unit) => {
    expect(Number(fromMinor(defaultUnit(currency), currency))).toBe(unit);
  });
});

describe("the rules that every shop gets", () => {
  const rule = (event: string) => defaultRules("EUR").find((candidate) => candidate.event === event);

  it("are one for each event, and orders alone are switched on", () => {
    const rules = defaultRules("EUR");
    expect(rules.map(({ event }) => event)).toEqual(earningEventKinds);
    expect(rules.filter(({ enabled }) => enabled).map(({ event }) => event)).toEqual(["ORDER"]);
  });

  it.each([
    // event, points, hold time (null: the programme's), approval, limits
    ["FIRST_ORDER", 100, null, "AUTOMATIC", undefined],
    ["ACCOUNT", 50, 0, "AUTOMATIC", { lifetime: 1 }],
    ["REVIEW", 50, 0, "STAFF", undefined],
    ["NEWSLETTER", 50, 0, "AUTOMATIC", { lifetime: 1 }],
    ["SOCIAL_SHARE", 5, 0, "AUTOMATIC", { perDay: 3 }],
    ["REFERRAL", 500, null, "AUTOMATIC", undefined],
    ["REFERRED_FOLLOW_UP", 100, null, "AUTOMATIC", undefined],
    ["BIRTHDAY", 100, 0, "AUTOMATIC", { perYear: 1 }],
    ["ANNIVERSARY", 100, 0, "AUTOMATIC", { perYear: 1 }],
    ["MISSION", 50, 0, "STAFF", undefined],
    ["SURVEY", 50, 0, "STAFF", undefined],
    ["EVENT", 50, 0, "STAFF", undefined],
  ] as const)("%s: %i points", (event, points, holdDays, approval, limits) => {
    expect(rule(event)).toEqual({ event, enabled: false, points, holdDays, approval, ...(limits && { limits }) });
  });

  it("count orders by money and comebacks by the days of silence", () => {
    expect(rule("ORDER")).toEqual({
      event: "ORDER",
      enabled: true,
      pointsPerUnit: 1,
      unitMinor: 100n,
      holdDays: null,
      approval: "AUTOMATIC",
    });
    expect(rule("COMEBACK")).toEqual({
      event: "COMEBACK",
      enabled: false,
      steps: [
        { afterDays: 90, points: 100 },
        { afterDays: 180, points: 250 },
        { afterDays: 365, points: 500 },
      ],
      holdDays: null,
      approval: "AUTOMATIC",
    });
    expect(defaultRules("JPY")[0]?.unitMinor).toBe(100n);
  });

  it("are shown to shoppers where a theme block speaks of them", () => {
    expect(earningEventKinds.filter(isShownToShoppers)).toEqual([
      "ORDER",
      "FIRST_ORDER",
      "ACCOUNT",
      "REVIEW",
      "NEWSLETTER",
      "SOCIAL_SHARE",
      "REFERRAL",
      "BIRTHDAY",
      "MISSION",
      "SURVEY",
      "EVENT",
    ]);
    expect(isShownToShoppers("FLOW")).toBe(false);
  });
});
