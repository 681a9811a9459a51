import { z } from "zod";
import { localTimeInput } from "~/lib/date-input";
import { given } from "~/lib/given";
import { fromLocalTime } from "~/lib/local-time";
import { moneyField, wholeField, type Reader } from "~/lib/number-fields";
import type { EarningEventKind } from "~/modules/earning/core/earning-event";
import type { Formula } from "~/modules/earning/core/award-terms";
import { AMOUNT_MAX, type FormContext } from "~/modules/earning/conditions/condition-fields";
import { conditionsForm, type GivenConditions } from "~/modules/earning/conditions/rule-conditions";
import { formulasOf } from "../core/earning-event";
import { AFTER_DAYS_MAX, POINTS_MAX, ruleChange, stepsOf, type RuleChange } from "./rule-input";

const shape = ruleChange.shape;

const localTime = localTimeInput.optional();

/** Browsers send nothing for what is empty. */
function ruleForm({ reader, event }: FormContext) {
  const whole = (min: number, max: number) => wholeField(reader, { min, max });
  const points = whole(1, POINTS_MAX);
  const limit = whole(1, POINTS_MAX).optional();
  return z.object({
    name: shape.name.transform((name) => name ?? ""),
    enabled: z.boolean().default(false),
    kind: z.enum(["FIXED", "PER_UNIT", "STEPS"]),
    points: points.optional(),
    photoPoints: points.optional(),
    pointsPerUnit: whole(1, 100_000).optional(),
    unit: moneyField(reader, { min: 0, max: AMOUNT_MAX }).optional(),
    steps: stepsOf(z.strictObject({ afterDays: whole(1, AFTER_DAYS_MAX), points })).optional(),
    holdDays: whole(0, 365).optional(),
    approval: z.enum(["AUTOMATIC", "STAFF"]),
    priority: whole(-1_000, 1_000).optional(),
    limits: z.object({ perDay: limit, perMonth: limit, perYear: limit, lifetime: limit }).optional(),
    conditions: conditionsForm({ reader, event }).prefault({}),
    validFrom: localTime,
    validTo: localTime,
    friendPercent: whole(1, 100).optional(),
  });
}
export type RuleForm = z.output<ReturnType<typeof ruleForm>>;

const needed: Record<Formula["kind"], ("points" | "pointsPerUnit" | "unit" | "steps")[]> = {
  FIXED: ["points"],
  PER_UNIT: ["pointsPerUnit", "unit"],
  STEPS: ["steps"],
};

/**
 * The form of a rule for an event. Times are wall-clock times of the shop, lists are texts, and empty means none.
 * @param asksPercent whether the form also holds what friends save, which is the programme's
 */
export const ruleFormOf = (event: EarningEventKind, reader: Reader, { asksPercent = false } = {}) =>
  ruleForm({ reader, event }).superRefine((form, check) => {
    const fault = (path: string, message: string) => check.addIssue({ code: "custom", path: [path], message });
    if (!formulasOf(event).includes(form.kind)) fault("kind", "FORMULA_NOT_FOR_EVENT");
    for (const field of needed[form.kind]) if (form[field] == null) fault(field, "REQUIRED");
    if (asksPercent && form.friendPercent == null) fault("friendPercent", "REQUIRED");
    // Both are wall-clock times in the same time zone, so they compare as text.
    if (form.validFrom && form.validTo && form.validTo <= form.validFrom) fault("validTo", "END_BEFORE_START");
  });

const moment = (local: string | undefined, timezone: string): string | null =>
  (local && fromLocalTime(local, timezone)?.toISOString()) || null;

/**
 * The change that the form asks for; empty fields remove their value. `kept` are conditions that the form does not
 * show.
 */
export function ruleChangeOf(
  form: RuleForm,
  timezone: string,
  kept: GivenConditions = {},
): RuleChange & { conditions: GivenConditions } {
  const { kind, points, photoPoints = null, pointsPerUnit, unit, steps } = form;
  const formula = { FIXED: { points, photoPoints }, PER_UNIT: { pointsPerUnit, unit }, STEPS: { steps } }[kind];
  return {
    name: form.name,
    enabled: form.enabled,
    approval: form.approval,
    holdDays: form.holdDays ?? null,
    priority: form.priority ?? 0,
    limits: given({ ...form.limits }),
    conditions: { ...kept, ...given(form.conditions) },
    validFrom: moment(form.validFrom, timezone),
    validTo: moment(form.validTo, timezone),
    ...formula,
  };
}
