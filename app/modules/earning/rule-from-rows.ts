import type { EarningRule, Programme } from "@prisma/client";
import type { OrderRule } from "./order-rule";

/** The order rule as the core wants it: the rule's own hold time wins over the programme's. */
export function toOrderRule(rule: EarningRule, programme: Programme): OrderRule {
  return {
    ruleId: rule.id,
    enabled: rule.enabled,
    validFrom: rule.validFrom,
    validTo: rule.validTo,
    pointsPerUnit: rule.pointsPerUnit ?? 0,
    unit: Number(rule.unitMinor ?? 100n),
    rounding: programme.rounding,
    holdDays: rule.holdDays ?? programme.holdDays,
    basis: {
      includeTax: programme.includeTax,
      includeShipping: programme.includeShipping,
      afterDiscounts: programme.afterDiscounts,
    },
  };
}
