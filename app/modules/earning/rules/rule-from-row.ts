import type { EarningRule, Programme } from "@prisma/client";
import { z } from "zod";
import { step, type Formula } from "~/modules/earning/core/award-terms";
import { ruleConditions } from "~/modules/earning/conditions/rule-conditions";
import type { RuleDefinition, ProgrammeTerms } from "~/modules/earning/core/earning-rule";
import { ruleLimits } from "~/modules/earning/core/limits";

function formulaOf(rule: EarningRule): Formula {
  if (rule.steps !== null) return { kind: "STEPS", steps: z.array(step).parse(rule.steps) };
  if (rule.pointsPerUnit !== null) {
    return { kind: "PER_UNIT", pointsPerUnit: rule.pointsPerUnit, unit: Number(rule.unitMinor ?? 100n) };
  }
  return { kind: "FIXED", points: rule.points ?? 0, ...(rule.photoPoints && { photoPoints: rule.photoPoints }) };
}

/** Converts a stored rule for the core; the rule's own hold time takes precedence over the programme's. */
export function toRuleDefinition(rule: EarningRule, programme: Pick<Programme, "holdDays">): RuleDefinition {
  return {
    ruleId: rule.id,
    event: rule.event,
    name: rule.name,
    enabled: rule.enabled,
    enabledAt: rule.enabledAt,
    changedAt: rule.updatedAt,
    validFrom: rule.validFrom,
    validTo: rule.validTo,
    priority: rule.priority,
    formula: formulaOf(rule),
    holdDays: rule.holdDays ?? programme.holdDays,
    approval: rule.approval,
    limits: ruleLimits.parse(rule.limits),
    conditions: ruleConditions.parse(rule.conditions),
  };
}

export function toProgrammeTerms(programme: Programme, timezone: string): ProgrammeTerms {
  const { rounding, includeTax, includeShipping, afterDiscounts, combination, takeBackPolicy } = programme;
  return { rounding, basis: { includeTax, includeShipping, afterDiscounts }, combination, takeBackPolicy, timezone };
}
