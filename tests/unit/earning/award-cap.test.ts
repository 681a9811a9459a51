import { describe, expect, it } from "vitest";
import { adjustAwardTo, availableChange, newAward } from "~/modules/earning/core/adjust-award";
import { POINTS_PER_AWARD_MAX } from "~/modules/earning/core/award-cap";
import { countPoints, type AwardTerms } from "~/modules/earning/core/award-terms";
import { explain } from "~/modules/earning/core/explanation";
import { defaultRules } from "~/modules/earning/rules/default-rules";
import { snapshot, line, order, paidBasis } from "./order-fixtures";

const terms = (formula: AwardTerms["formula"], multiplierPercent = 100): AwardTerms => ({
  ruleId: "r",
  ruleName: "Orders",
  formula,
  multiplierPercent,
  rounding: "FLOOR",
  basis: paidBasis,
  holdDays: 14,
  approval: "AUTOMATIC",
});
const perUnit = (unit: number) => terms({ kind: "PER_UNIT", pointsPerUnit: 1, unit });
const ofAmount = (price: number) => ({ order: order({ snapshot: snapshot({ lines: [line({ price, tax: 0 })] }) }) });

describe("the most that one award gives", () => {
  it.each([
    ["an order of three billion", perUnit(1), ofAmount(3_000_000_000)],
    ["an order beyond 2^53", perUnit(1), ofAmount(Number.MAX_SAFE_INTEGER)],
    ["a campaign on a fixed number", terms({ kind: "FIXED", points: 2_000_000_000 }, 10_000), {}],
  ])("%s is cut, and the explanation says so", (_name, of, countable) => {
    const counted = countPoints(of, countable);
    expect(counted).toMatchObject({ points: POINTS_PER_AWARD_MAX, capped: true });
    expect(explain({ terms: of, counted, ruleResults: [], reasons: [] }, "VND").cappedAt).toBe(POINTS_PER_AWARD_MAX);
  });

  it("what is below is as it was", () => {
    const counted = countPoints(perUnit(100), ofAmount(10_000));
    expect(counted.points).toBe(100);
    expect(explain({ terms: perUnit(100), counted, ruleResults: [], reasons: [] }, "EUR").cappedAt).toBeNull();
  });
});

it("an award of the most points comes and goes any number of times within the numbers of its columns", () => {
  const now = new Date("2026-03-02T09:00:00Z");
  const context = { takeBackPolicy: "NEGATIVE" as const, available: 0, now };
  const counted = { points: POINTS_PER_AWARD_MAX };
  let award = newAward({ customerId: 7n, terms: { ...perUnit(1), holdDays: 0 }, counted, certainAt: now });
  let given = 0;
  for (let round = 0; round < 120; round += 1) {
    const target = round % 3 === 2 ? 0 : POINTS_PER_AWARD_MAX - (round % 3) * 1_000;
    const adjustment = adjustAwardTo(award, target, context);
    award = adjustment?.award ?? award;
    given += availableChange(adjustment?.posting ?? null);
    expect([award.granted - award.takenBack, given]).toEqual([target, target]);
    expect(Math.max(award.granted, award.takenBack)).toBeLessThan(2 ** 31);
  }
});

describe("for how much a new shop gives a point", () => {
  it.each([
    ["EUR", 100n],
    ["KWD", 1_000n],
    ["JPY", 100n],
    ["KRW", 1_000n],
    ["VND", 10_000n],
    ["IDR", 1_000_000n],
    ["INR", 10_000n],
  ])("%s: %i of its smallest coin", (currency, unit) => {
    expect(defaultRules(currency).find(({ event }) => event === "ORDER")?.unitMinor).toBe(unit);
  });
});
