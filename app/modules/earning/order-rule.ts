import { z } from "zod";
import { eligibleAmount, type EligibleAmount } from "./eligible-amount";
import type { OrderState } from "./order-facts";
import { mulDiv } from "./whole-numbers";

/** Rule and programme settings of one order award, kept with it: what is taken back later is computed from here. */
export const orderRuleSnapshot = z.object({
  ruleId: z.string(),
  pointsPerUnit: z.number().int(),
  /** minor units */
  unit: z.number().int().positive(),
  rounding: z.enum(["FLOOR", "NEAREST", "CEIL"]),
  holdDays: z.number().int().min(0),
  basis: z.object({ includeTax: z.boolean(), includeShipping: z.boolean(), afterDiscounts: z.boolean() }),
});
export type OrderRuleSnapshot = z.infer<typeof orderRuleSnapshot>;

/** An order rule as it is today. */
export interface OrderRule extends OrderRuleSnapshot {
  enabled: boolean;
  validFrom: Date | null;
  validTo: Date | null;
}

/** Is the rule in force for an order placed at that time? */
export function inForce(rule: OrderRule, processedAt: Date): boolean {
  if (!rule.enabled) return false;
  if (rule.validFrom && processedAt < rule.validFrom) return false;
  return !rule.validTo || processedAt < rule.validTo;
}

/** Points for an eligible amount in minor units: amount / unit x pointsPerUnit, rounded once at the end. */
export function pointsForAmount(rule: Pick<OrderRuleSnapshot, "pointsPerUnit" | "unit" | "rounding">, amount: number) {
  return mulDiv(amount, rule.pointsPerUnit, rule.unit, rule.rounding);
}

export interface OrderExplanation {
  amount: EligibleAmount;
  points: number;
}

/** Points of what was kept of an order, with the amounts behind them. */
export function explainOrder(rule: OrderRuleSnapshot, state: Pick<OrderState, "facts" | "refunds">): OrderExplanation {
  const amount = eligibleAmount(state, rule.basis);
  return { amount, points: pointsForAmount(rule, amount.total) };
}
