import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decide } from "~/modules/earning/core/decide";
import type { RuleDefinition, ProgrammeTerms } from "~/modules/earning/core/earning-rule";
import { orderEarningEvent } from "~/modules/earning/orders/order-earning-events";
import type { OrderState } from "~/modules/orders/order-snapshot";
import type { AwardState } from "~/modules/earning/core/adjust-award";
import { snapshot, line, order, orderRule, ruleBook } from "./order-fixtures";

const paidAt = new Date("2026-03-02T10:00:00Z");
const rule = (number: number, fields: Partial<RuleDefinition>): RuleDefinition => ({
  ...orderRule,
  ruleId: `00000000-0000-4000-8000-00000000000${number}`,
  ...fields,
});
const perEuro = rule(1, {});
const forTea = rule(2, { formula: { kind: "FIXED", points: 150 }, conditions: { onlyProducts: ["2"] } });
const aboveHundred = rule(3, { formula: { kind: "FIXED", points: 20 }, conditions: { minimumAmount: 10_000 } });

type Combination = ProgrammeTerms["combination"];

/** Brings an order through its states, one after the other. */
function visit(states: OrderState[], rules: RuleDefinition[], combination: Combination = "ADD_UP") {
  const book = ruleBook({ rules, combination });
  const booked = new Map<string, AwardState>();
  for (const state of states) {
    const { awards } = decide({
      earningEvent: orderEarningEvent(state),
      booked: [...booked.values()],
      book,
      earlier: () => [],
      context: { takeBackPolicy: "NEGATIVE", available: 0, now: paidAt },
    });
    for (const { ruleId, award } of awards) booked.set(ruleId, { createdAt: paidAt, ...award });
  }
  const left = ({ granted, takenBack }: AwardState) => granted - takenBack;
  const points = [...booked].map(([ruleId, award]): [number, number] => [Number(ruleId.slice(-1)), left(award)]);
  return Object.fromEntries(points.filter(([, worth]) => worth !== 0));
}

const cup = line({ id: "1", productId: "1", price: 9_000 });
const tea = line({ id: "2", productId: "2", price: 3_000 });
const withLines = (...lines: ReturnType<typeof line>[]) => order({ snapshot: snapshot({ lines }) });
const gaveBack = (state: OrderState, ...lineIds: string[]): OrderState => ({
  ...state,
  financialStatus: "PARTIALLY_REFUNDED",
  refunds: [{ lines: lineIds.map((lineId) => ({ lineId, quantity: 1 })), shipping: 0, adjustment: 0 }],
});
const all = [perEuro, forTea, aboveHundred];

describe("several rules on one order", () => {
  it.each([
    ["an edit brings what two more rules ask for", [withLines(cup), withLines(cup, tea)], { 1: 120, 2: 150, 3: 20 }],
    ["the same, told of after the edit", [withLines(cup, tea)], { 1: 120, 2: 150, 3: 20 }],
    ["a return takes its share, not what the minimum gave", [gaveBack(withLines(cup, tea), "2")], { 1: 90, 3: 20 }],
    ["the same, step by step", [withLines(cup, tea), gaveBack(withLines(cup, tea), "2")], { 1: 90, 3: 20 }],
    ["all is given back", [withLines(cup, tea), gaveBack(withLines(cup, tea), "1", "2")], {}],
  ])("add up: %s", (_name, states, points) => {
    expect(visit(states, all)).toEqual(points);
  });

  it.each([
    ["the edit brings a better rule", [withLines(cup), withLines(cup, tea)], { 2: 150 }],
    ["the better rule goes with its product", [withLines(cup, tea), gaveBack(withLines(cup, tea), "2")], { 1: 90 }],
    ["the same, told of at once", [gaveBack(withLines(cup, tea), "2")], { 1: 90 }],
  ])("best only: %s", (_name, states, points) => {
    expect(visit(states, all, "BEST_ONLY")).toEqual(points);
  });

  it.each([
    ["the higher priority wins, also when it comes later", 5, { 3: 90 }],
    ["the first by its number wins, also when it comes later", 0, { 1: 90 }],
  ])("best only, of equals: %s", (_name, priority, points) => {
    const equal = rule(3, { priority, formula: { kind: "FIXED", points: 90 }, conditions: { onlyProducts: ["3"] } });
    const free = line({ id: "3", productId: "3", price: 0, tax: 0 });
    const states = [withLines(cup), withLines(cup, free)];
    expect(visit(states, [perEuro, equal], "BEST_ONLY")).toEqual(points);
    expect(visit(states.slice(-1), [equal, perEuro], "BEST_ONLY")).toEqual(points);
  });

  it("fixed points fall when all money went back without goods", () => {
    const paidBack = { ...withLines(cup), refunds: [{ lines: [], shipping: 0, adjustment: 9_000 }] };
    expect(visit([withLines(cup), paidBack], [rule(2, { formula: { kind: "FIXED", points: 7 } })])).toEqual({});
  });

  it("a rule that was changed after an order had earned does not join", () => {
    const changed = { ...forTea, changedAt: new Date(paidAt.getTime() + 1) };
    expect(visit([withLines(cup), withLines(cup, tea)], [perEuro, changed])).toEqual({ 1: 120 });
  });
});

interface Step {
  quantities: number[];
  refunded: number[];
  money: number;
  cancelled: boolean;
}

const pieces = fc.array(fc.nat({ max: 3 }), { minLength: 2, maxLength: 2 });
const step: fc.Arbitrary<Step> = fc.record({
  quantities: pieces,
  refunded: pieces,
  money: fc.nat({ max: 4_000 }),
  cancelled: fc.boolean(),
});

function stateOf({ quantities, refunded, money, cancelled }: Step): OrderState {
  const lines = quantities.map((currentQuantity, index) => {
    const id = String(index + 1);
    return line({ id, productId: id, quantity: 3, currentQuantity, price: 3 * 4_333, tax: 0 });
  });
  const returned = refunded.map((quantity, index) => ({ lineId: String(index + 1), quantity }));
  return order({
    snapshot: snapshot({ lines }),
    refunds: [{ lines: returned, shipping: 0, adjustment: money }],
    cancelledAt: cancelled ? paidAt : null,
  });
}

it("the way to a state does not matter: all states on it end where the last one alone ends", () => {
  fc.assert(
    fc.property(
      fc.array(step.map(stateOf), { minLength: 1, maxLength: 5 }),
      fc.subarray(all, { minLength: 1 }),
      fc.constantFrom<Combination>("ADD_UP", "BEST_ONLY"),
      (states, rules, combination) => {
        const reached = visit(states, rules, combination);
        expect(reached).toEqual(visit(states.slice(-1), rules, combination));
        expect(Object.values(reached).filter((points) => points < 0)).toEqual([]);
      },
    ),
    { numRuns: 400 },
  );
});
