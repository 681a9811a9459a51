import { describe, expect, it } from "vitest";
import { countPoints, type AwardTerms, type Countable, type CountedPoints } from "~/modules/earning/core/award-terms";
import { timelineEarningEvents } from "~/modules/earning/orders/order-earning-events";
import { line, order, paidBasis, snapshot } from "../order-fixtures";

const terms = (fields: Partial<AwardTerms>): AwardTerms => ({
  ruleId: "rule",
  ruleName: "Rule",
  formula: { kind: "FIXED", points: 50 },
  multiplierPercent: 100,
  rounding: "FLOOR",
  basis: paidBasis,
  holdDays: 14,
  approval: "AUTOMATIC",
  ...fields,
});
const photo = { kind: "FIXED", points: 50, photoPoints: 20 } as const;
const steps = {
  kind: "STEPS",
  steps: [
    { afterDays: 90, points: 100 },
    { afterDays: 180, points: 250 },
  ],
} as const;
const back = { refunds: [{ lines: [{ lineId: "1", quantity: 1 }], shipping: 0, adjustment: 0 }] };

describe("points of an event", () => {
  it.each<[string, Partial<AwardTerms>, Countable, CountedPoints]>([
    ["fixed", {}, {}, { points: 50 }],
    ["fixed, for an order", {}, { order: order() }, { points: 50 }],
    ["fixed, for an order that was given back", {}, { order: order(back) }, { points: 0 }],
    ["a review without a photo", { formula: photo }, { hasPhoto: false }, { points: 50 }],
    ["a review with a photo", { formula: photo }, { hasPhoto: true }, { points: 70, photoPoints: 20 }],
    ["a photo where it gives no more", {}, { hasPhoto: true }, { points: 50 }],
    [
      "a photo, multiplied",
      { formula: photo, multiplierPercent: 200 },
      { hasPhoto: true },
      { points: 140, photoPoints: 20 },
    ],
    ["after 90 days", { formula: { ...steps, steps: [...steps.steps] } }, { silenceDays: 90 }, { points: 100 }],
    ["after 200 days", { formula: { ...steps, steps: [...steps.steps] } }, { silenceDays: 200 }, { points: 250 }],
    ["after no silence", { formula: { ...steps, steps: [...steps.steps] } }, {}, { points: 0 }],
    ["by money, without an order", { formula: { kind: "PER_UNIT", pointsPerUnit: 1, unit: 100 } }, {}, { points: 0 }],
    [
      "a campaign and a tier, rounded once",
      { formula: { kind: "FIXED", points: 5 }, multiplierPercent: 150, tier: { name: "Gold", multiplierPercent: 150 } },
      {},
      { points: 11 },
    ],
    ["as many as an award may give", { formula: { kind: "FIXED", points: 100_000_000 } }, {}, { points: 100_000_000 }],
    ["one more", { formula: { kind: "FIXED", points: 100_000_001 } }, {}, { points: 100_000_000, capped: true }],
    ["of a choice that was kept", { lines: { onlyProducts: ["9"] } }, { order: order() }, { points: 50 }],
    ["of a choice of which nothing was kept", { lines: { onlyProducts: ["8"] } }, { order: order() }, { points: 0 }],
    ["of a choice, and there is no order", { lines: { onlyProducts: ["8"] } }, {}, { points: 50 }],
  ])("%s", (_name, fields, countable, expected) => {
    expect(countPoints(terms(fields), countable)).toEqual(expected);
  });

  it("by the products that an award of earlier named in its formula", () => {
    const lines = [line(), line({ id: "2", productId: "8", price: 2_000 })];
    const bought = order({ snapshot: snapshot({ lines }) });
    const formula = { kind: "PER_UNIT", pointsPerUnit: 1, unit: 100, onlyProducts: ["8"] } as const;
    expect(countPoints(terms({ formula: { ...formula, onlyProducts: ["8"] } }), { order: bought }).points).toBe(20);
    expect(
      countPoints(terms({ formula: { ...formula, onlyProducts: ["8"] }, lines: { onlyProducts: ["9"] } }), {
        order: bought,
      }).points,
    ).toBe(100);
  });
});

describe("a member's orders in their row", () => {
  const at = (iso: string) => new Date(iso);
  const paid = at("2026-03-20T00:00:00Z");
  const timeline = [
    { orderId: 2n, processedAt: at("2026-03-02T00:00:00Z"), stands: true },
    { orderId: 1n, processedAt: at("2026-03-02T00:00:00Z"), stands: true },
  ];
  const events = (orders = timeline, fields: Partial<Parameters<typeof timelineEarningEvents>[0]> = {}) =>
    timelineEarningEvents({ customerId: 7n, timeline: orders, paidAt: () => null, timezone: "UTC", ...fields });

  it("of the same moment go by their numbers, and none ends a silence of its own", () => {
    expect(
      events().map(({ event, source, stands, silenceDays, once }) => [event, source, stands, silenceDays, once]),
    ).toEqual([
      ["COMEBACK", "order:1", false, 0, "comebacks"],
      ["COMEBACK", "order:2", true, 0, "comebacks"],
      ["FIRST_ORDER", "member:7", true, undefined, undefined],
    ]);
  });

  it("are certain once they are paid", () => {
    expect(events().map(({ certainAt }) => certainAt)).toEqual(Array(3).fill(at("2026-03-02T00:00:00Z")));
    expect(events(timeline, { paidAt: () => paid }).map(({ certainAt }) => certainAt)).toEqual([paid, paid, paid]);
  });

  it("bring what rules look at", () => {
    const whole = order({ orderId: 1n });
    const [first, second] = events(timeline, { orderOf: (id) => (id === 1n ? whole : undefined) });
    expect(first).toMatchObject({ order: whole, countryCode: "DE", channel: "web" });
    expect(second).not.toHaveProperty("order");
  });

  it("none: nothing", () => {
    expect(events([])).toEqual([]);
  });
});
