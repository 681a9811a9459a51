import fc from "fast-check";
import { expect, test } from "vitest";
import { decide } from "~/modules/earning/core/decide";
import type { AwardState } from "~/modules/earning/core/adjust-award";
import type { EarningEvent } from "~/modules/earning/core/earning-event";
import { orderRule, ruleBook } from "./order-fixtures";

const day = (number: number) => new Date(Date.UTC(2026, 2, number));
const rule = {
  ...orderRule,
  event: "FIRST_ORDER" as const,
  formula: { kind: "FIXED" as const, points: 30 },
  holdDays: 14,
};

/** Applies a series of first orders, each reported on a day; null: there is none. */
function live(states: readonly (number | null)[], now: Date): AwardState | null {
  let award: AwardState | null = null;
  for (const at of states) {
    const certainAt = day(at ?? 1);
    const source = "member:7";
    const dates = { occurredAt: certainAt, certainAt };
    const earningEvent: EarningEvent = { event: "FIRST_ORDER", source, customerId: 7n, ...dates, stands: at !== null };
    const decision = decide({
      earningEvent,
      booked: award ? [award] : [],
      book: ruleBook({ rules: [rule] }),
      earlier: () => [],
      context: { takeBackPolicy: "NEGATIVE", available: 0, now },
    });
    award = decision.awards[0]?.award ?? award;
  }
  return award;
}

test("points on hold for the first order have the dates of whichever order is the first by now", () => {
  const states = fc.array(fc.option(fc.integer({ min: 1, max: 28 })), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(states, fc.integer({ min: 1, max: 28 }), (before, last) => {
      const award = live([...before, last], day(1));
      expect(award).toMatchObject({ status: "PENDING", occurredAt: day(last), maturesAt: day(last + 14) });
    }),
  );
});

test.each([
  ["ACCOUNT", "member:7", 3],
  ["ACCOUNT", "member:8", 5],
  ["FIRST_ORDER", "member:8", 3],
] as const)("%s of %s that another account is told of has the date of day %i", (event, source, expected) => {
  const [paid, made] = [day(3), day(5)];
  const rules = [{ ...rule, event }];
  const context = { takeBackPolicy: "NEGATIVE" as const, available: 0, now: day(1) };
  const of = (source: string, at: Date): EarningEvent => ({
    event,
    source,
    customerId: 7n,
    occurredAt: at,
    certainAt: at,
    stands: true,
  });
  const input = { book: ruleBook({ rules }), earlier: () => [], context };
  const [first] = decide({ ...input, earningEvent: of(source, made), booked: [] }).awards;
  const booked = [{ ...first!.award, source }];
  const [after] = decide({ ...input, earningEvent: of("member:7", paid), booked }).awards;
  expect((after ?? first)?.award.occurredAt).toEqual(day(expected));
});

test("an order that is the first after points were available and fell has its own hold time", () => {
  expect(live([1, null, 10], day(20))).toMatchObject({ status: "PENDING", maturesAt: day(24), maturedAt: null });
  expect(live([1, null, 3], day(20))).toMatchObject({ status: "AVAILABLE" });
  expect(live([1, 10], day(20))).toMatchObject({ status: "AVAILABLE" });
});
