import { isWithin } from "~/lib/period";
import type { EarningRule, Programme } from "@prisma/client";
import type { AwardTerms } from "~/modules/earning/core/award-terms";

/** The shop's first order rule with its settings, as the programme page and the storefront show it. */
export interface OrderRule extends Pick<AwardTerms, "rounding" | "basis" | "holdDays"> {
  enabled: boolean;
  validFrom: Date | null;
  validTo: Date | null;
  pointsPerUnit: number;
  /** minor units */
  unit: number;
}

export function toOrderRule(rule: EarningRule, programme: Programme): OrderRule {
  const { rounding, includeTax, includeShipping, afterDiscounts } = programme;
  return {
    enabled: rule.enabled,
    validFrom: rule.validFrom,
    validTo: rule.validTo,
    pointsPerUnit: rule.pointsPerUnit ?? 0,
    unit: Number(rule.unitMinor ?? 100n),
    rounding,
    holdDays: rule.holdDays ?? programme.holdDays,
    basis: { includeTax, includeShipping, afterDiscounts },
  };
}

/** Does the rule count for an order placed at that time? */
export function inForce(rule: OrderRule, at: Date): boolean {
  return rule.enabled && isWithin(rule, at);
}
