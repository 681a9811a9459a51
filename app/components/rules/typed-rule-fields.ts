import { conditions, type ConditionName } from "~/modules/earning/conditions/all";
import type { ConditionFields } from "~/modules/earning/conditions/rule-conditions";
import type { RuleFields } from "./rule-fields";

type Typed = (value: string) => string;

const each = <Fields extends Record<string, string>>(fields: Fields, typed: Typed): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, typed(value)])) as Fields;

const isNumber = (name: string): boolean =>
  ["amount", "whole"].includes(conditions[name as ConditionName].field.control.kind);

const typedConditions = (fields: ConditionFields, typed: Typed): ConditionFields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, isNumber(name) ? typed(value as string) : value]),
  ) as ConditionFields;

/** A rule's fields with numbers in the reader's notation. */
export function typedRuleFields(fields: RuleFields, typed: Typed): RuleFields {
  const { points, photoPoints, pointsPerUnit, unit, holdDays, priority, friendPercent, limits } = fields;
  return {
    ...fields,
    ...each({ points, photoPoints, pointsPerUnit, unit, holdDays, priority, friendPercent }, typed),
    steps: fields.steps.map((step) => each(step, typed)),
    limits: each(limits, typed),
    conditions: typedConditions(fields.conditions, typed),
  };
}
