import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countPoints, type AwardTerms } from "~/modules/earning/core/award-terms";
import { decide, type DecideInput } from "~/modules/earning/core/decide";
import type { RuleDefinition } from "~/modules/earning/core/earning-rule";
import { orderEarningEvent } from "~/modules/earning/orders/order-earning-events";
import type { OrderState } from "~/modules/orders/order-snapshot";
import { availableChange, matureAward, type AdjustContext, type AwardState } from "~/modules/earning/core/adjust-award";
import { mulDiv } from "~/lib/rounding";
import { snapshot, line, order, orderRule, paidBasis, ruleBook } from "./order-fixtures";

const now = new Date("2026-03-02T10:00:00Z");
const later = new Date("2026-04-01T10:00:00Z");

interface Question {
  order?: OrderState;
  award?: AwardState | null;
  rule?: RuleDefinition | null;
  now?: Date;
  available?: number;
  takeBackPolicy?: "STOP_AT_ZERO" | "NEGATIVE";
  rounding?: AwardTerms["rounding"];
}

/** The decision on one order by one rule. */
function ask(question: Question = {}) {
  const { rule = orderRule, takeBackPolicy = "STOP_AT_ZERO", rounding = "FLOOR" } = question;
  const input: DecideInput = {
    earningEvent: orderEarningEvent(question.order ?? order()),
    booked: question.award ? [question.award] : [],
    book: ruleBook({ rules: rule ? [rule] : [], rounding }),
    earlier: () => [],
    context: { takeBackPolicy, available: question.available ?? 0, now: question.now ?? now },
  };
  return decide(input).awards[0] ?? null;
}

const earned = (): AwardState => {
  const decision = ask();
  if (!decision) throw new Error("the order earns nothing");
  return decision.award;
};
const matured = (): AwardState => ({ ...earned(), status: "AVAILABLE", maturedAt: later });
const refunded = (quantity: number) =>
  order({
    snapshot: snapshot({ lines: [line({ quantity: 4 })] }),
    financialStatus: "PARTIALLY_REFUNDED",
    refunds: [{ lines: [{ lineId: "1", quantity }], shipping: 0, adjustment: 0 }],
  });

describe("points for an amount", () => {
  const terms = (pointsPerUnit: number, unit: number, rounding: AwardTerms["rounding"], percent = 100): AwardTerms => ({
    ruleId: orderRule.ruleId,
    ruleName: "Orders",
    formula: { kind: "PER_UNIT", pointsPerUnit, unit },
    multiplierPercent: percent,
    rounding,
    basis: paidBasis,
    holdDays: 14,
    approval: "AUTOMATIC",
  });

  it.each([
    [9_999, 1, 100, "FLOOR", 100, 99],
    [9_950, 1, 100, "NEAREST", 100, 100],
    [9_901, 1, 100, "CEIL", 100, 100],
    [10_000, 5, 100, "FLOOR", 100, 500],
    [10_050, 5, 100, "FLOOR", 100, 502],
    [10_000, 1, 1_000, "FLOOR", 100, 10],
    [1_234, 1, 1, "FLOOR", 100, 1_234],
    [0, 1, 100, "CEIL", 100, 0],
    [9_999, 1, 100, "FLOOR", 150, 149],
  ] as const)("%i minor units at %i per %i, %s, x%i %%: %i", (price, perUnit, unit, rounding, percent, points) => {
    const countable = { order: order({ snapshot: snapshot({ lines: [line({ price })] }) }) };
    expect(countPoints(terms(perUnit, unit, rounding, percent), countable).points).toBe(points);
  });

  it("is exact where floating point is not", () => {
    expect(mulDiv(9_007_199_254_740_991, 3, 3, "FLOOR")).toBe(9_007_199_254_740_991);
    expect(mulDiv(-5, 1, 2, "NEAREST")).toBe(-3);
    expect(mulDiv(-5, 1, 2, "CEIL")).toBe(-2);
    expect(mulDiv(-5, 1, 2, "FLOOR")).toBe(-3);
  });
});

describe("an order not seen before", () => {
  it("earns pending points until the hold time has passed", () => {
    const decision = ask();
    expect(decision?.posting).toEqual({ kind: "EARN", account: "PENDING", points: 100, writtenOff: 0 });
    expect(decision?.award.maturesAt).toEqual(new Date("2026-03-16T09:00:00Z"));
  });

  it("earns available points at once when its hold time is over or zero", () => {
    expect(ask({ now: later })?.posting?.account).toBe("AVAILABLE");
    expect(ask({ rule: { ...orderRule, holdDays: 0 } })?.posting?.account).toBe("AVAILABLE");
  });

  it("waits for staff where the rule says so, and books nothing", () => {
    const decision = ask({ rule: { ...orderRule, approval: "STAFF" } });
    expect(decision).toMatchObject({ posting: null, award: { status: "WAITING", proposed: 100, granted: 0 } });
  });

  it.each([
    ["without customer", { order: order({ customerId: null }) }],
    ["test order", { order: order({ test: true }) }],
    ["not paid", { order: order({ financialStatus: "PENDING" }) }],
    ["partly paid", { order: order({ financialStatus: "PARTIALLY_PAID" }) }],
    ["cancelled", { order: order({ cancelledAt: now }) }],
    ["of nothing", { order: order({ snapshot: snapshot({ lines: [line({ price: 0, tax: 0 })] }) }) }],
    ["below one point", { order: order({ snapshot: snapshot({ lines: [line({ price: 99, tax: 16 })] }) }) }],
    ["without a rule", { rule: null }],
    ["with the rule switched off", { rule: { ...orderRule, enabled: false } }],
    ["before the rule was switched on", { rule: { ...orderRule, enabledAt: now } }],
    ["before the rule was valid", { rule: { ...orderRule, validFrom: now } }],
    ["after the rule was valid", { rule: { ...orderRule, validTo: new Date("2026-03-02T09:00:00Z") } }],
  ])("earns nothing: %s", (_name, question) => {
    expect(ask(question)).toBeNull();
  });
});

describe("an order that has earned", () => {
  it("is left alone when nothing changed", () => {
    expect(ask({ award: earned() })).toBeNull();
  });

  it("loses pending points first, by its own rule and not by today's", () => {
    const today = { ...orderRule, formula: { kind: "FIXED", points: 9 } as const, enabled: false };
    const decision = ask({ award: earned(), order: refunded(1), rule: today });
    expect(decision?.posting).toEqual({ kind: "TAKE_BACK", account: "PENDING", points: 25, writtenOff: 0 });
    expect(decision?.award).toMatchObject({ granted: 100, takenBack: 25, status: "PENDING" });
  });

  it("stops at zero and writes off what was spent", () => {
    const decision = ask({ award: matured(), order: refunded(4), available: 30 });
    expect(decision?.posting).toEqual({ kind: "TAKE_BACK", account: "AVAILABLE", points: 30, writtenOff: 70 });
    expect(decision?.award).toMatchObject({ takenBack: 100, writtenOff: 70, status: "TAKEN_BACK" });
  });

  it("goes negative where the merchant wants that", () => {
    const decision = ask({ award: matured(), order: refunded(4), available: 30, takeBackPolicy: "NEGATIVE" });
    expect(decision?.posting).toEqual({ kind: "TAKE_BACK", account: "AVAILABLE", points: 100, writtenOff: 0 });
  });

  it("earns the difference when an edit raises the total", () => {
    const bigger = order({ snapshot: snapshot({ lines: [line(), line({ id: "2", price: 2_000 })] }) });
    expect(ask({ award: earned(), order: bigger })?.posting).toMatchObject({ kind: "EARN", points: 20 });
  });

  it("loses all when cancelled, and earns once when it counts again", () => {
    const cancelled = ask({ award: earned(), order: order({ cancelledAt: now }) });
    expect(cancelled?.award).toMatchObject({ takenBack: 100, status: "TAKEN_BACK" });
    const again = ask({ award: cancelled?.award ?? null, order: order() });
    expect(again?.award).toMatchObject({ granted: 200, takenBack: 100, status: "PENDING" });
  });

  it("moves its hold time to an earlier payment that becomes known", () => {
    const late = ask({ order: order({ paidAt: new Date("2026-03-05T00:00:00Z") }) })?.award ?? null;
    expect(ask({ award: late })?.award.maturesAt).toEqual(new Date("2026-03-16T09:00:00Z"));
  });

  it("changes only its proposal while it waits or is rejected", () => {
    const waiting = ask({ rule: { ...orderRule, approval: "STAFF" } })?.award ?? null;
    const changed = ask({ award: waiting, order: refunded(1) });
    expect(changed).toMatchObject({ posting: null, award: { status: "WAITING", proposed: 75, granted: 0 } });
    const rejected = ask({ award: waiting && { ...waiting, status: "REJECTED" }, order: refunded(1) });
    expect(rejected).toMatchObject({ posting: null, award: { status: "REJECTED", proposed: 75, granted: 0 } });
  });
});

describe("any history of refunds and edits, while time passes and points mature", () => {
  const step = fc.record({
    days: fc.integer({ min: 0, max: 10 }),
    removed: fc.integer({ min: 0, max: 10 }),
    adjustment: fc.integer({ min: -500, max: 12_000 }),
    cancelled: fc.boolean(),
    price: fc.integer({ min: 1, max: 50_000 }),
    /** what other orders bring the member, or the member spends: never more than there is */
    others: fc.integer({ min: -500, max: 500 }),
  });
  const roundings = fc.constantFrom<AwardTerms["rounding"]>("FLOOR", "NEAREST", "CEIL");
  const policies = fc.constantFrom<AdjustContext["takeBackPolicy"]>("STOP_AT_ZERO", "NEGATIVE");

  it("ends at the points of what was kept, never below zero, and the member has what is given and not owed", () => {
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 12 }),
        roundings,
        policies,
        (steps, rounding, takeBackPolicy) => {
          let award: AwardState | null = null;
          let time = now.getTime();
          let available = 0;
          let byOthers = 0;
          let postings = 0;
          for (const { days, removed, adjustment, cancelled, price, others } of steps) {
            time += days * 86_400_000;
            const at = new Date(time);
            // The timer makes points available whose hold time is over.
            if (award?.status === "PENDING" && award.maturesAt <= at) {
              const matured = matureAward(award, { now: at });
              award = matured.award;
              available += availableChange(matured.posting);
            }
            const moved = Math.max(others, -Math.max(0, available));
            available += moved;
            byOthers += moved;
            const state = order({
              cancelledAt: cancelled ? at : null,
              snapshot: snapshot({ lines: [line({ quantity: 10, price })] }),
              refunds: [{ lines: [{ lineId: "1", quantity: removed }], shipping: 0, adjustment }],
            });
            const decision = ask({ order: state, award, available, rounding, takeBackPolicy, now: at });
            available += availableChange(decision?.posting ?? null);
            award = decision?.award ?? award;
            if (!award) continue;

            const kept = mulDiv(price, 10 - removed, 10, "NEAREST");
            const counted = Math.max(0, Math.min(price, kept - adjustment));
            const worth = award.granted - award.takenBack;
            expect(worth).toBe(cancelled ? 0 : mulDiv(counted, 1, 100, rounding));
            expect(award.takenBack).toBeLessThanOrEqual(award.granted);
            expect(award.writtenOff).toBeLessThanOrEqual(award.takenBack);
            expect(award.postings).toBeGreaterThanOrEqual(postings);
            postings = award.postings;
            const onHold = award.status === "PENDING";
            if (onHold) expect(award.maturesAt.getTime()).toBeGreaterThan(time);
            expect(available - byOthers).toBe((onHold ? 0 : worth) + award.writtenOff);
            if (takeBackPolicy === "NEGATIVE") expect(award.writtenOff).toBe(0);
            else expect(available).toBeGreaterThanOrEqual(0);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("an order of who did not take part", () => {
  const askApart = (booked: AwardState[], given: OrderState = order()) =>
    decide({
      earningEvent: { ...orderEarningEvent(given), apart: true },
      booked,
      book: ruleBook(),
      earlier: () => [],
      context: { takeBackPolicy: "STOP_AT_ZERO", available: 0, now },
    });

  it("earns nothing, and says why", () => {
    const { awards, ruleResults } = askApart([]);
    expect(awards).toEqual([]);
    expect(ruleResults.map(({ outcome }) => outcome)).toEqual(["NO_MEMBER"]);
  });

  it("still takes back what it had earned before", () => {
    const { awards } = askApart([earned()], order({ cancelledAt: now }));
    expect(awards[0]).toMatchObject({ award: { status: "TAKEN_BACK" }, posting: { kind: "TAKE_BACK" } });
  });
});
