import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RuleDefinition } from "~/modules/earning/core/earning-rule";
import { explain } from "~/modules/earning/core/explanation";
import { evaluateRules } from "~/modules/earning/core/evaluate-rules";
import { reviewEarningEvent } from "~/modules/reviews/review-earning-event";
import { orderRule, ruleBook } from "../earning/order-fixtures";

const writtenAt = new Date("2026-03-02T10:00:00Z");
const ruleOf = (points: number, photoPoints?: number): RuleDefinition => ({
  ...orderRule,
  event: "REVIEW",
  formula: { kind: "FIXED", points, ...(photoPoints && { photoPoints }) },
});
const review = { source: "review:8:7", productId: 8n, customerId: 7n, writtenAt, hasPhoto: false };
const pointsOf = (rules: RuleDefinition[], written: typeof review & { stars?: number }) =>
  evaluateRules(reviewEarningEvent(written), ruleBook({ rules }), () => []).map(({ points }) => points);

describe("points for a review", () => {
  it("are more with a photo, where the rule says so", () => {
    expect(pointsOf([ruleOf(50, 25)], review)).toEqual([50]);
    expect(pointsOf([ruleOf(50, 25)], { ...review, hasPhoto: true })).toEqual([75]);
    expect(pointsOf([ruleOf(50)], { ...review, hasPhoto: true })).toEqual([50]);
  });

  it("never depend on the stars", () => {
    const stars = fc.integer({ min: 1, max: 5 });
    const points = fc.integer({ min: 1, max: 1_000 });
    fc.assert(
      fc.property(stars, stars, points, fc.option(points), fc.boolean(), (one, other, base, photo, hasPhoto) => {
        const rules = [ruleOf(base, photo ?? undefined)];
        const written = { ...review, hasPhoto };
        expect(pointsOf(rules, { ...written, stars: one })).toEqual(pointsOf(rules, { ...written, stars: other }));
      }),
    );
  });

  it("are explained by their parts", () => {
    const [ruleResult] = evaluateRules(
      reviewEarningEvent({ ...review, hasPhoto: true }),
      ruleBook({ rules: [ruleOf(50, 25)] }),
      () => [],
    );
    const { terms, outcome: _outcome, ...counted } = ruleResult ?? expect.fail();
    expect(explain({ terms, counted, ruleResults: [], reasons: [] }, "EUR").photo).toEqual({ points: 50, more: 25 });
  });
});
