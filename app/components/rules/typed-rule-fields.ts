import type { RuleFields } from "./rule-fields";

type Typed = (value: string) => string;

const each = <Fields extends Record<string, string>>(fields: Fields, typed: Typed): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, typed(value)])) as Fields;

/** A rule's fields with their numbers as the reader types them. */
export function typedRuleFields(fields: RuleFields, typed: Typed): RuleFields {
  const { points, photoPoints, pointsPerUnit, unit, holdDays, priority, limits, conditions } = fields;
  const { minimumAmount, networkFriends, followUpOrders } = conditions;
  return {
    ...fields,
    ...each({ points, photoPoints, pointsPerUnit, unit, holdDays, priority }, typed),
    steps: fields.steps.map((step) => each(step, typed)),
    limits: each(limits, typed),
    conditions: { ...conditions, ...each({ minimumAmount, networkFriends, followUpOrders }, typed) },
  };
}
