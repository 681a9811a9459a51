import type { EarningRule } from "@prisma/client";
import { toLocalTime } from "~/lib/local-time";
import { fromMinor } from "~/lib/money";
import type { Step } from "~/modules/earning/core/award-terms";
import { type EarningEventKind, formulasOf } from "~/modules/earning/core/earning-event";
import { ruleConditions, conditionFields } from "~/modules/earning/conditions/rule-conditions";
import { ruleLimits } from "~/modules/earning/core/limits";
import { toRuleDefinition } from "~/modules/earning/rules/rule-from-row";

const text = (value: number | null | undefined): string => value?.toString() ?? "";
/**
 * A rule as values of its form: texts, and times in the shop's time zone.
 * @param friendPercent the friends' discount in percent, for the form of referrals
 */
export function toRuleFields(
  rule: EarningRule,
  { currency, timezone }: { currency: string; timezone: string },
  friendPercent?: number,
) {
  const { formula } = toRuleDefinition(rule, { holdDays: 0 });
  const limits = ruleLimits.parse(rule.limits);
  return {
    name: rule.name,
    enabled: rule.enabled ? "on" : "",
    kind: formula.kind as string,
    points: formula.kind === "FIXED" ? text(formula.points) : "",
    photoPoints: formula.kind === "FIXED" ? text(formula.photoPoints) : "",
    pointsPerUnit: formula.kind === "PER_UNIT" ? text(formula.pointsPerUnit) : "",
    unit: formula.kind === "PER_UNIT" ? fromMinor(BigInt(formula.unit), currency) : "",
    steps: formula.kind === "STEPS" ? formula.steps.map(stepFields) : [],
    holdDays: text(rule.holdDays),
    approval: rule.approval as string,
    priority: text(rule.priority),
    limits: {
      perDay: text(limits.perDay),
      perMonth: text(limits.perMonth),
      perYear: text(limits.perYear),
      lifetime: text(limits.lifetime),
    },
    conditions: conditionFields(ruleConditions.parse(rule.conditions), { event: rule.event, currency }),
    validFrom: rule.validFrom ? toLocalTime(rule.validFrom, timezone) : "",
    validTo: rule.validTo ? toLocalTime(rule.validTo, timezone) : "",
    friendPercent: text(friendPercent),
  };
}

const stepFields = ({ afterDays, points }: Step) => ({ afterDays: text(afterDays), points: text(points) });

export type RuleFields = ReturnType<typeof toRuleFields>;

/** The form's values for a new rule. */
export function emptyRuleFields(event: EarningEventKind): RuleFields {
  const [kind = "FIXED"] = formulasOf(event);
  return {
    name: "",
    enabled: "",
    kind,
    points: "",
    photoPoints: "",
    ...(kind === "PER_UNIT" ? { pointsPerUnit: "1", unit: "1" } : { pointsPerUnit: "", unit: "" }),
    steps: kind === "STEPS" ? [{ afterDays: "90", points: "100" }] : [],
    holdDays: "",
    approval: "AUTOMATIC",
    priority: "0",
    limits: { perDay: "", perMonth: "", perYear: "", lifetime: "" },
    conditions: conditionFields({}, { event, currency: "EUR" }),
    validFrom: "",
    validTo: "",
    friendPercent: "",
  };
}
