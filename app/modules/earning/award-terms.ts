import { z } from "zod";
import { eligibleAmount, type EligibleAmount } from "./eligible-amount";
import type { OrderState } from "./order-facts";
import { guardTerms } from "./referral/guards";
import { mulDiv } from "./whole-numbers";

export const step = z.object({ afterDays: z.number().int().min(1), points: z.number().int().min(0) });
export type Step = z.infer<typeof step>;

/** How a rule counts. Amounts are minor units. */
export const formula = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("PER_UNIT"),
    pointsPerUnit: z.number().int().min(0),
    unit: z.number().int().positive(),
    /** products that alone count, or that do not count; numbers of Shopify's products */
    onlyProducts: z.array(z.string()).optional(),
    withoutProducts: z.array(z.string()).optional(),
  }),
  z.object({ kind: z.literal("FIXED"), points: z.number().int().min(0) }),
  /** the highest step reached pays, alone */
  z.object({ kind: z.literal("STEPS"), steps: z.array(step) }),
]);
export type Formula = z.infer<typeof formula>;

/**
 * The rule and programme settings of one award, kept with it: what is taken back later is computed from these terms and
 * never from today's rule.
 */
export const awardTerms = z.object({
  ruleId: z.string(),
  ruleName: z.string(),
  formula,
  /** 200 doubles */
  multiplierPercent: z.number().int().min(0),
  rounding: z.enum(["FLOOR", "NEAREST", "CEIL"]),
  basis: z.object({ includeTax: z.boolean(), includeShipping: z.boolean(), afterDiscounts: z.boolean() }),
  holdDays: z.number().int().min(0),
  approval: z.enum(["AUTOMATIC", "STAFF"]),
  /** for referrals and what follows them */
  guards: guardTerms.optional(),
  /** of a row of occasions, how many earn */
  upTo: z.number().int().optional(),
});
export type AwardTerms = z.infer<typeof awardTerms>;

/** What the points of an event are counted from. */
export interface Countable {
  order?: Pick<OrderState, "facts" | "refunds">;
  /** days since the last order, for a comeback */
  silenceDays?: number;
}

export interface CountedPoints {
  points: number;
  /** for formulas that count money */
  amount?: EligibleAmount;
}

/** The amount of an order that a money formula counts. */
export function countedAmount(
  terms: Pick<AwardTerms, "formula" | "basis">,
  order: Pick<OrderState, "facts" | "refunds">,
): EligibleAmount {
  const { formula: how } = terms;
  if (how.kind !== "PER_UNIT") return eligibleAmount(order, terms.basis);
  return eligibleAmount(order, terms.basis, ({ productId }) => {
    if (how.onlyProducts && !(productId && how.onlyProducts.includes(productId))) return false;
    return !(productId && how.withoutProducts?.includes(productId));
  });
}

/** Points by the terms: counted once, multiplied, rounded once at the end. */
export function countPoints(terms: AwardTerms, countable: Countable): CountedPoints {
  const { formula: how, multiplierPercent, rounding } = terms;
  if (how.kind === "FIXED") return { points: mulDiv(how.points, multiplierPercent, 100, rounding) };
  if (how.kind === "STEPS") {
    const points = pointsOfSteps(how.steps, countable.silenceDays ?? 0);
    return { points: mulDiv(points, multiplierPercent, 100, rounding) };
  }
  if (!countable.order) return { points: 0 };
  const amount = countedAmount(terms, countable.order);
  return { points: mulDiv(amount.total, how.pointsPerUnit * multiplierPercent, how.unit * 100, rounding), amount };
}

/** The points of the highest step that the days reach; 0 below the first. */
export function pointsOfSteps(steps: readonly Step[], days: number): number {
  let reached: Step | undefined;
  for (const candidate of steps)
    if (candidate.afterDays <= days && (!reached || candidate.afterDays > reached.afterDays)) reached = candidate;
  return reached?.points ?? 0;
}
