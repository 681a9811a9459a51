import type { EarningRule } from "@prisma/client";
import { fromMinor } from "~/lib/money";
import { toGivenConditions } from "~/modules/earning/conditions/rule-conditions";
import { toRuleDefinition } from "~/modules/earning/rules/rule-from-row";

export type RuleState = "OFF" | "SCHEDULED" | "ON" | "ENDED";

function stateOf({ enabled, validFrom, validTo }: EarningRule, now: Date): RuleState {
  if (!enabled) return "OFF";
  if (validTo && validTo <= now) return "ENDED";
  return validFrom && validFrom > now ? "SCHEDULED" : "ON";
}

interface RuleViewContext {
  currency: string;
  now: Date;
  /** the programme's hold time in days */
  holdDays: number;
}

/** A rule as plain values; amounts are decimal strings. */
export function toRuleView(rule: EarningRule, { currency, now, holdDays }: RuleViewContext) {
  const { formula, limits, conditions, ...definition } = toRuleDefinition(rule, { holdDays });
  const gives =
    formula.kind === "PER_UNIT"
      ? { ...formula, kind: formula.kind, unit: fromMinor(BigInt(formula.unit), currency) }
      : formula;
  return {
    id: rule.id,
    event: rule.event,
    name: rule.name,
    enabled: rule.enabled,
    state: stateOf(rule, now),
    gives,
    limits,
    conditions: toGivenConditions(conditions, currency),
    approval: rule.approval,
    holdDays: definition.holdDays,
    validFrom: rule.validFrom?.toISOString() ?? null,
    validTo: rule.validTo?.toISOString() ?? null,
  };
}

export type RuleView = ReturnType<typeof toRuleView>;
