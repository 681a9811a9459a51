import fc from "fast-check";
import { expect, it } from "vitest";
import { decide } from "~/modules/earning/core/decide";
import type { RuleConditions } from "~/modules/earning/conditions/rule-conditions";
import type { RuleDefinition } from "~/modules/earning/core/earning-rule";
import { orderEarningEvent } from "~/modules/earning/orders/order-earning-events";
import { evaluateRules } from "~/modules/earning/core/evaluate-rules";
import type { AwardState } from "~/modules/earning/core/adjust-award";
import { snapshot, line, order, orderRule, ruleBook } from "./order-fixtures";

const tags = ["new", "sale", "food"];
const collections = ["501", "502"];
const some = <Value>(of: Value[]) => fc.option(fc.subarray(of, { minLength: 1 }), { nil: undefined });

const choice: fc.Arbitrary<RuleConditions> = fc
  .record({
    onlyProducts: some(["1", "2"]),
    onlyCollections: some(collections),
    onlyTags: some(tags),
    withoutProducts: some(["3"]),
    withoutCollections: some(collections),
    withoutTags: some(tags),
  })
  .map((given) => Object.fromEntries(Object.entries(given).filter(([, value]) => value)));

const lines = fc
  .array(
    fc.record({
      quantity: fc.integer({ min: 1, max: 4 }),
      unit: fc.integer({ min: 1, max: 20_000 }),
      groups: fc.record({ tags: fc.subarray(tags), collections: fc.subarray(collections) }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((all) =>
    all.map(({ quantity, unit, groups }, index) =>
      line({ id: String(index), productId: String(index + 1), quantity, price: quantity * unit, tax: 0, groups }),
    ),
  );

const formula = fc.oneof(
  fc.constant<RuleDefinition["formula"]>({ kind: "PER_UNIT", pointsPerUnit: 3, unit: 100 }),
  fc.constant<RuleDefinition["formula"]>({ kind: "FIXED", points: 40 }),
);
const returns = fc.array(fc.record({ lineId: fc.integer({ min: 0, max: 3 }).map(String), quantity: fc.constant(1) }), {
  maxLength: 8,
});

it("award minus take-backs is the award of what was kept, whatever is chosen and given back", () => {
  fc.assert(
    fc.property(choice, lines, formula, returns, (conditions, sold, how, given) => {
      const book = ruleBook({ rules: [{ ...orderRule, formula: how, conditions }] });
      const context = { takeBackPolicy: "NEGATIVE" as const, available: 0, now: new Date("2026-03-02T10:00:00Z") };
      const at = (count: number) => {
        const refunds = given.slice(0, count).map((one) => ({ lines: [one], shipping: 0, adjustment: 0 }));
        return orderEarningEvent(order({ snapshot: snapshot({ lines: sold }), refunds }));
      };
      let booked: AwardState[] = [];
      for (let count = 0; count <= given.length; count += 1) {
        const { awards } = decide({ earningEvent: at(count), booked, book, earlier: () => [], context });
        if (awards.length > 0) booked = awards.map(({ award }) => award);
        const left = booked.reduce((sum, award) => sum + award.granted - award.takenBack, 0);
        expect(left).toBe(evaluateRules(at(count), book, () => [])[0]?.points);
        expect(left).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 300 },
  );
});
