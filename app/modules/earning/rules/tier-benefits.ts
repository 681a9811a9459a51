import type { EarningEventKind } from "../core/earning-event";
import type { RuleConditions } from "../conditions/rule-conditions";
import { tierMultiplies } from "../conditions/tier-multiplier";

interface BenefitRule {
  event: EarningEventKind;
  enabled: boolean;
  conditions: RuleConditions;
}

export interface TierBenefits {
  /** does any rule multiply by the member's tier? */
  multiplied: boolean;
  /** tiers whose members alone earn by some rule */
  named: string[];
}

/** What the rules that are on make of tiers. */
export function tierBenefitsOf(rules: readonly BenefitRule[]): TierBenefits {
  const on = rules.filter(({ enabled }) => enabled);
  return {
    multiplied: on.some(({ event, conditions }) => conditions.tierMultiplier ?? tierMultiplies(event)),
    named: [...new Set(on.flatMap(({ conditions }) => conditions.tiers ?? []))],
  };
}
