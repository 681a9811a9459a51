import { isWithin } from "~/lib/period";
import { conditionEntries, type ConditionReason } from "~/modules/earning/conditions/all";
import type { ConditionCheck, ConditionContext } from "~/modules/earning/conditions/condition";
import type { RuleConditions } from "~/modules/earning/conditions/rule-conditions";
import type { AwardTerms } from "./award-terms";
import type { EarningEvent } from "./earning-event";
import type { RuleBook, RuleDefinition } from "./earning-rule";

type AnyCheck = ConditionCheck<unknown, ConditionReason>;

const ofRules = [
  "OFF",
  "NOT_IN_PERIOD",
  "BEFORE_START",
  "NO_MEMBER",
  "GUARDED",
  "LIMIT_REACHED",
  "NO_POINTS",
  "BETTER_RULE",
] as const;

/** Why a rule gave nothing. */
export type IneligibilityReason = (typeof ofRules)[number] | ConditionReason;

export const ineligibilityReasons: readonly IneligibilityReason[] = [
  ...ofRules,
  ...new Set(conditionEntries.flatMap(([, { check }]) => check?.reason ?? [])),
];

/**
 * What about the rule itself, its period, conditions or the member keeps it from giving anything; null when nothing
 * does.
 */
export function ineligibilityReason(rule: RuleDefinition, context: ConditionContext): IneligibilityReason | null {
  const { occurredAt: at, apart } = context.earningEvent;
  if (!rule.enabled) return "OFF";
  if (apart) return "NO_MEMBER";
  if (rule.enabledAt && at < rule.enabledAt) return "BEFORE_START";
  if (!isWithin(rule, at)) return "NOT_IN_PERIOD";
  return unmetCondition(rule.conditions, context, ({ afterCounting }) => !afterCounting);
}

export const conditionContext = (
  earningEvent: EarningEvent,
  terms: AwardTerms,
  { programme, markets = new Map() }: Pick<RuleBook, "programme" | "markets">,
): ConditionContext => ({ earningEvent, terms, timezone: programme.timezone, markets });

/** The first of these conditions that does not hold. */
export function unmetCondition(
  conditions: RuleConditions,
  context: ConditionContext,
  isAsked: (check: AnyCheck) => boolean,
): ConditionReason | null {
  for (const [name, { check }] of conditionEntries) {
    const value = conditions[name];
    if (check && value !== undefined && isAsked(check) && !check.holds(value, context)) return check.reason;
  }
  return null;
}
