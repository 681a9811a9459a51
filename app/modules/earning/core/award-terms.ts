import { z } from "zod";
import { POINTS_PER_AWARD_MAX } from "./award-cap";
import { keptQuantity } from "~/modules/orders/line-amounts";
import { keepsGoods } from "~/modules/orders/order-stands";
import { eligibleAmount, type EligibleAmount } from "./eligible-amount";
import { isChosen, keepsChosen, lineChoice } from "./line-choice";
import type { OrderState } from "~/modules/orders/order-snapshot";
import { guardTerms } from "./guards";
import { ruleLimits } from "./limits";
import { mulDiv } from "~/lib/rounding";

export const step = z.object({ afterDays: z.number().int().min(1), points: z.number().int().min(0) });
export type Step = z.infer<typeof step>;

/** How a rule counts. Amounts are minor units. */
export const formula = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("PER_UNIT"),
    pointsPerUnit: z.number().int().min(0),
    unit: z.number().int().positive(),
    /** replaced by `lines`; still in the terms of older awards */
    onlyProducts: z.array(z.string()).optional(),
    withoutProducts: z.array(z.string()).optional(),
  }),
  z.object({
    kind: z.literal("FIXED"),
    points: z.number().int().min(0),
    /** more for a review with a photo */
    photoPoints: z.number().int().min(1).optional(),
  }),
  /** only the highest step that is reached pays */
  z.object({ kind: z.literal("STEPS"), steps: z.array(step) }),
]);
export type Formula = z.infer<typeof formula>;

/**
 * The settings of rule and programme for one award, stored with it: later take-backs are computed from these terms and
 * never from today's rule.
 */
export const awardTerms = z.object({
  ruleId: z.string(),
  ruleName: z.string(),
  formula,
  /** which products count; all without it. An order of which no such product was kept earns nothing */
  lines: lineChoice.optional(),
  /** of campaigns; 200 doubles */
  multiplierPercent: z.number().int().min(0),
  /** the member's tier, where it multiplies */
  tier: z.object({ name: z.string(), multiplierPercent: z.number().int().min(0) }).optional(),
  rounding: z.enum(["FLOOR", "NEAREST", "CEIL"]),
  basis: z.object({ includeTax: z.boolean(), includeShipping: z.boolean(), afterDiscounts: z.boolean() }),
  holdDays: z.number().int().min(0),
  approval: z.enum(["AUTOMATIC", "STAFF"]),
  /** for referrals and their follow-up orders */
  guards: guardTerms.optional(),
  /** the rule's priority, where it has one */
  priority: z.number().int().optional(),
  /** how several rules combine; ADD_UP when absent */
  combination: z.enum(["ADD_UP", "BEST_ONLY"]).optional(),
  /** for numbered events: how many of them earn */
  upTo: z.number().int().optional(),
  /** how many awards the rule gave one member, where it was limited */
  limits: ruleLimits.optional(),
});
export type AwardTerms = z.infer<typeof awardTerms>;

/** What the points are computed from. */
export interface Countable {
  order?: Pick<OrderState, "snapshot" | "refunds">;
  /** days since the previous order, for a comeback */
  silenceDays?: number;
  /** for a review */
  hasPhoto?: boolean;
}

export interface CountedPoints {
  points: number;
  /** for formulas that count money */
  amount?: EligibleAmount;
  /** part of the points that a photo gives, before multipliers */
  photoPoints?: number;
  /** the rule would give more than one award may */
  capped?: true;
}

/** The amount of an order that the terms count. */
export function countedAmount(
  terms: Pick<AwardTerms, "formula" | "lines" | "basis">,
  order: Pick<OrderState, "snapshot" | "refunds">,
): EligibleAmount {
  const choice = terms.lines ?? (terms.formula.kind === "PER_UNIT" ? terms.formula : null);
  return eligibleAmount(order, terms.basis, (line) => choice === null || isChosen(choice, line));
}

/** Does the customer still have anything of the order that the terms count? */
function holdsChosen({ lines }: AwardTerms, { order }: Countable): boolean {
  if (!lines || !order) return true;
  return keepsChosen(lines, order.snapshot, (line) => keptQuantity(line, order.refunds));
}

/** Points by the terms: counted once, multiplied, rounded once at the end, and at most what one award may give. */
export function countPoints(terms: AwardTerms, countable: Countable): CountedPoints {
  const counted = countUncapped(terms, countable);
  if (counted.points <= POINTS_PER_AWARD_MAX) return counted;
  return { ...counted, points: POINTS_PER_AWARD_MAX, capped: true };
}

function countUncapped(terms: AwardTerms, countable: Countable): CountedPoints {
  const { formula: how, multiplierPercent, tier, rounding } = terms;
  const percents = multiplierPercent * (tier?.multiplierPercent ?? 100);
  const times = (points: number) => mulDiv(points, percents, 10_000, rounding);
  const holds = holdsChosen(terms, countable);
  if (how.kind === "PER_UNIT") {
    if (!countable.order) return { points: 0 };
    const amount = countedAmount(terms, countable.order);
    const points = mulDiv(amount.total, how.pointsPerUnit * percents, how.unit * 10_000, rounding);
    return { points: holds ? points : 0, amount };
  }
  if (!holds || (countable.order && !keepsGoods(countable.order))) return { points: 0 };
  if (how.kind === "STEPS") return { points: times(pointsOfSteps(how.steps, countable.silenceDays ?? 0)) };
  const photoPoints = countable.hasPhoto ? how.photoPoints : undefined;
  return { points: times(how.points + (photoPoints ?? 0)), ...(photoPoints && { photoPoints }) };
}

/** The points of the highest step that the days reach; 0 below the first. */
export function pointsOfSteps(steps: readonly Step[], days: number): number {
  let reached: Step | undefined;
  for (const candidate of steps)
    if (candidate.afterDays <= days && (!reached || candidate.afterDays > reached.afterDays)) reached = candidate;
  return reached?.points ?? 0;
}
