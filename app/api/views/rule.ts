import type { EarningRule } from "@prisma/client";
import { fromMinor } from "~/lib/money";
import type { Formula } from "~/modules/earning/core/award-terms";
import { toRuleDefinition } from "~/modules/earning/rules/rule-from-row";
import { toGivenConditions } from "~/modules/earning/conditions/rule-conditions";
import type { RuleAnswer } from "../schemas/rule";

function formulaView(
  formula: Formula,
  currency: string,
): Pick<RuleAnswer, "points" | "photoPoints" | "pointsPerUnit" | "unit" | "steps"> {
  if (formula.kind === "FIXED") return { points: formula.points, photoPoints: formula.photoPoints };
  if (formula.kind === "STEPS") return { steps: formula.steps };
  return { pointsPerUnit: formula.pointsPerUnit, unit: fromMinor(BigInt(formula.unit), currency) };
}

export function ruleView(row: EarningRule, currency: string): RuleAnswer {
  const rule = toRuleDefinition(row, { holdDays: 0 });
  return {
    id: row.id,
    event: row.event as RuleAnswer["event"],
    name: row.name,
    enabled: row.enabled,
    enabledAt: row.enabledAt?.toISOString() ?? null,
    ...formulaView(rule.formula, currency),
    holdDays: row.holdDays,
    approval: row.approval,
    limits: rule.limits,
    conditions: toGivenConditions(rule.conditions, currency),
    validFrom: row.validFrom?.toISOString() ?? null,
    validTo: row.validTo?.toISOString() ?? null,
    priority: row.priority,
  };
}
