import type { ConditionName } from "~/modules/earning/conditions/all";
import { fittingConditions } from "~/modules/earning/conditions/rule-conditions";
import type { EarningEventKind } from "~/modules/earning/core/earning-event";
import type { RuleLimits } from "~/modules/earning/core/limits";
import { emptyRuleFields, type RuleFields } from "./rule-fields";

/** The most important limit of an event. */
const mainLimits: Partial<Record<EarningEventKind, keyof RuleLimits>> = {
  ACCOUNT: "lifetime",
  NEWSLETTER: "lifetime",
  SOCIAL_SHARE: "perDay",
  BIRTHDAY: "perYear",
  ANNIVERSARY: "perYear",
};

export type MainTerm = { condition: ConditionName; limit: null } | { condition: null; limit: keyof RuleLimits };

/** The condition or limit of an event that is shown among the main fields instead of under "Advanced". */
export function mainTermOf(event: EarningEventKind): MainTerm {
  const fitting = fittingConditions(event);
  const condition = (["followUpOrders", "minimumAmount"] as const).find((name) => fitting.includes(name));
  return condition ? { condition, limit: null } : { condition: null, limit: mainLimits[event] ?? "perMonth" };
}

/** The settings under "Advanced" as text, to compare them. */
function advancedText({ priority, limits, conditions, validFrom, validTo }: RuleFields, main: MainTerm): string {
  const others = (fields: object, but: string | null) => Object.entries(fields).filter(([name]) => name !== but);
  return JSON.stringify([priority, others(limits, main.limit), others(conditions, main.condition), validFrom, validTo]);
}

/** Whether a setting under "Advanced" differs from that of a new rule. */
export function hasAdvanced(event: EarningEventKind, fields: RuleFields): boolean {
  const main = mainTermOf(event);
  return advancedText(fields, main) !== advancedText(emptyRuleFields(event), main);
}

const advancedPaths = /^(limits|conditions|priority|validFrom|validTo)\b/;

/** Whether one of these form fields, which have errors, is under "Advanced". */
export function failsInAdvanced(main: MainTerm, names: readonly string[]): boolean {
  const shown = main.condition ? `conditions.${main.condition}` : `limits.${main.limit}`;
  return names.some((name) => advancedPaths.test(name) && name !== shown);
}
