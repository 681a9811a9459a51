import { describe, expect, it } from "vitest";
import type { AwardTerms } from "~/modules/earning/core/award-terms";
import { awardCommand, awardEventKeys } from "~/modules/earning/core/award-postings";
import { explain, explainReasons } from "~/modules/earning/core/explanation";
import type { AwardReason } from "~/modules/earning/core/guards";
import { paidBasis } from "../order-fixtures";

const terms: AwardTerms = {
  ruleId: "rule",
  ruleName: "Orders",
  formula: { kind: "PER_UNIT", pointsPerUnit: 2, unit: 500 },
  multiplierPercent: 150,
  rounding: "FLOOR",
  basis: paidBasis,
  holdDays: 14,
  approval: "STAFF",
};
const amount = { goods: 10_000, shipping: 0, returned: -2_550, total: 7_450 };
const fixed: AwardTerms = { ...terms, formula: { kind: "FIXED", points: 50, photoPoints: 20 } };

describe("how an award came about", () => {
  const ruleResults = [{ ruleName: "Orders", outcome: "EARNS", points: 22 }];

  it("by money", () => {
    expect(explain({ terms, counted: { points: 22, amount }, ruleResults, reasons: [] }, "EUR")).toEqual({
      ruleName: "Orders",
      ruleResults,
      reasons: [],
      photo: null,
      money: { counted: "74.50", returned: "25.50", unit: "5.00", pointsPerUnit: 2 },
      multiplierPercent: 150,
      tier: null,
      cappedAt: null,
      approval: "STAFF",
      holdDays: 14,
    });
  });

  type Counted = Parameters<typeof explain>[0]["counted"];
  const tier = { name: "Gold", multiplierPercent: 200 };
  const yen = { counted: "7450", returned: "2550", unit: "500", pointsPerUnit: 2 };

  it.each<[string, AwardTerms, Counted, object]>([
    ["money is not counted where no amount was", terms, { points: 0 }, { money: null }],
    ["fixed points have no money", fixed, { points: 50, amount }, { money: null, photo: null }],
    ["a photo gave more", fixed, { points: 70, photoPoints: 20 }, { photo: { points: 50, more: 20 } }],
    ["a photo gave no more by money", terms, { points: 70, photoPoints: 20 }, { photo: null }],
    ["it was capped", terms, { points: 100_000_000, capped: true }, { cappedAt: 100_000_000 }],
    ["yen have no decimal places", terms, { points: 1, amount }, { money: yen }],
    ["a tier multiplied", { ...terms, tier }, { points: 1 }, { tier }],
  ])("%s", (_name, by, counted, expected) => {
    expect(explain({ terms: by, counted, ruleResults: [], reasons: [] }, "JPY")).toMatchObject(expected);
  });

  it("and what made it wait, with amounts as decimals", () => {
    const reasons: AwardReason[] = [
      { code: "CROWDED_NETWORK", params: { friends: 4 } },
      { code: "BELOW_MINIMUM", params: { amount: 990, minimum: 5_000 } },
      { code: "SAME_EMAIL", params: {} },
    ];
    const explained = [
      { code: "CROWDED_NETWORK", friends: 4, amount: undefined, minimum: undefined },
      { code: "BELOW_MINIMUM", friends: undefined, amount: "9.90", minimum: "50.00" },
      { code: "SAME_EMAIL", friends: undefined, amount: undefined, minimum: undefined },
    ];
    expect(explainReasons(reasons, "EUR")).toEqual(explained);
    expect(explain({ terms, counted: { points: 0 }, ruleResults: [], reasons }, "EUR").reasons).toEqual(explained);
  });
});

describe("a booking of an award in the ledger", () => {
  const paidAt = new Date("2026-03-02T09:00:00Z");
  const maturesAt = new Date("2026-03-16T09:00:00Z");
  const now = new Date("2026-04-01T09:00:00Z");
  const booking = (fields: Partial<Parameters<typeof awardCommand>[0]> = {}, postings = 1) =>
    awardCommand({
      awardId: "a1",
      award: { customerId: 7n, postings, occurredAt: paidAt, maturesAt },
      posting: { kind: "EARN", account: "PENDING", points: 70, writtenOff: 0 },
      now,
      ...fields,
    });
  const entries = (posting: Parameters<typeof awardCommand>[0]["posting"]) =>
    Object.fromEntries(booking({ posting }).entries.map(({ account, amount: points }) => [account, points]));

  it.each([
    [
      { kind: "EARN", account: "PENDING", points: 70, writtenOff: 0 },
      { ISSUED: -70, PENDING: 70 },
    ],
    [
      { kind: "EARN", account: "AVAILABLE", points: 70, writtenOff: 30 },
      { ISSUED: -100, WRITTEN_OFF: 30, AVAILABLE: 70 },
    ],
    [
      { kind: "MATURE", account: "AVAILABLE", points: 70, writtenOff: 30 },
      { PENDING: -100, WRITTEN_OFF: 30, AVAILABLE: 70 },
    ],
    [
      { kind: "TAKE_BACK", account: "PENDING", points: 70, writtenOff: 0 },
      { PENDING: -70, ISSUED: 70 },
    ],
    [
      { kind: "TAKE_BACK", account: "AVAILABLE", points: 70, writtenOff: 30 },
      { AVAILABLE: -70, WRITTEN_OFF: -30, ISSUED: 100 },
    ],
  ] as const)("%j moves %j", (posting, expected) => {
    expect(entries(posting)).toEqual(expected);
    expect(booking({ posting }).kind).toBe(posting.kind);
  });

  it("is named after the award and counts its bookings", () => {
    expect(booking({}, 3).eventKey).toBe("award:a1:3");
    expect(awardEventKeys({ id: "a1", postings: 3 })).toEqual(["award:a1:1", "award:a1:2", "award:a1:3"]);
    expect(awardEventKeys({ id: "a1", postings: 0 })).toEqual([]);
  });

  it("is of the day of the payment when it is the first, of the end of the hold when that is over, else of today", () => {
    expect(booking().occurredAt).toEqual(paidAt);
    expect(booking({}, 2).occurredAt).toEqual(now);
    const posting = { kind: "MATURE", account: "AVAILABLE", points: 70, writtenOff: 0 } as const;
    expect(booking({ posting }, 2).occurredAt).toEqual(maturesAt);
    expect(booking({ now: paidAt }).occurredAt).toEqual(paidAt);
    expect(booking({ now: new Date("2026-03-01T09:00:00Z") }).occurredAt).toEqual(new Date("2026-03-01T09:00:00Z"));
  });

  it("says who made it, and why where that is something else", () => {
    expect(booking()).toMatchObject({ customerId: 7n, awardId: "a1", actor: "system", reason: null });
    expect(booking({ reason: "ORDER_MOVED" }).reason).toBe("ORDER_MOVED");
    expect(booking({ actor: "staff:5" }).actor).toBe("staff:5");
  });

  it("may take points below zero: the decision has weighed that already", () => {
    const posting = { kind: "TAKE_BACK", account: "AVAILABLE", points: 70, writtenOff: 0 } as const;
    expect(booking({ posting }).allowNegative).toBe(true);
  });
});
