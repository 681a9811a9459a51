import { z } from "zod";
import { fromLocalTime } from "~/lib/local-time";
import type { EarningEventName } from "../earning-rule";
import { guardCodes } from "../referral/guards";
import { decimalAmount } from "./conditions-input";
import { formulasOf, ruleChange, type FormulaKind, type RuleChange } from "./rule-input";

const shape = ruleChange.shape;

/** Browsers send nothing for what is empty. */
const amount = z
  .string()
  .trim()
  .transform((text) => text.replace(",", "."))
  .pipe(decimalAmount)
  .optional();

const listOf = (pattern: RegExp, fault: string) =>
  z
    .string()
    .optional()
    .transform((text) => (text ?? "").split(/[\s,;]+/).filter(Boolean))
    .refine((items) => items.every((item) => pattern.test(item)), fault)
    .transform((items) => (items.length > 0 ? items : undefined));

const localTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/, "INVALID")
  .optional();
const limit = z.number().int().min(1).max(1_000_000).optional();

const guardMode = z.enum(["WAIT", "REFUSE", "OFF"]).optional();
const conditions = z.object({
  minimumAmount: amount,
  weekdays: z.array(z.number().int().min(1).max(7)).optional(),
  countries: listOf(/^[a-z]{2}$/i, "NOT_COUNTRIES"),
  channels: listOf(/^.{1,60}$/, "INVALID"),
  onlyProducts: listOf(/^\d{1,18}$/, "NOT_PRODUCTS"),
  withoutProducts: listOf(/^\d{1,18}$/, "NOT_PRODUCTS"),
  guards: z.object(Object.fromEntries(guardCodes.map((code) => [code, guardMode]))).optional(),
  networkFriends: z.number().int().min(1).max(1_000).optional(),
  followUpOrders: z.number().int().min(1).max(100).optional(),
});

const ruleForm = z.object({
  name: shape.name.transform((name) => name ?? ""),
  enabled: z.boolean().default(false),
  kind: z.enum(["FIXED", "PER_UNIT", "STEPS"]),
  points: shape.points,
  photoPoints: shape.photoPoints,
  pointsPerUnit: shape.pointsPerUnit,
  unit: amount,
  steps: shape.steps,
  holdDays: shape.holdDays,
  approval: z.enum(["AUTOMATIC", "STAFF"]),
  priority: shape.priority,
  limits: z.object({ perDay: limit, perMonth: limit, perYear: limit, lifetime: limit }).optional(),
  conditions: conditions.optional(),
  validFrom: localTime,
  validTo: localTime,
});
export type RuleForm = z.output<typeof ruleForm>;

const needed: Record<FormulaKind, ("points" | "pointsPerUnit" | "unit" | "steps")[]> = {
  FIXED: ["points"],
  PER_UNIT: ["pointsPerUnit", "unit"],
  STEPS: ["steps"],
};

/** The form of a rule for an event. Times are wall-clock times of the shop, lists are texts, and empty means none. */
export const ruleFormOf = (event: EarningEventName) =>
  ruleForm.superRefine((form, check) => {
    const fault = (path: string, message: string) => check.addIssue({ code: "custom", path: [path], message });
    if (!formulasOf(event).includes(form.kind)) fault("kind", "FORMULA_NOT_FOR_EVENT");
    for (const field of needed[form.kind]) if (form[field] == null) fault(field, "REQUIRED");
    // Both are wall-clock times of one place, so they compare as text.
    if (form.validFrom && form.validTo && form.validTo <= form.validFrom) fault("validTo", "END_BEFORE_START");
  });

const moment = (local: string | undefined, timezone: string): string | null =>
  (local && fromLocalTime(local, timezone)?.toISOString()) || null;

function given<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

/** What the form asks to change; what it leaves empty is taken away. `kept` are conditions that it does not show. */
export function ruleChangeOf(
  form: RuleForm,
  timezone: string,
  kept: RuleChange["conditions"] = {},
): RuleChange & { conditions: object } {
  const { kind, points, photoPoints = null, pointsPerUnit, unit, steps, weekdays, ...rest } = {
    ...form,
    weekdays: form.conditions?.weekdays,
  };
  const formula = { FIXED: { points, photoPoints }, PER_UNIT: { pointsPerUnit, unit }, STEPS: { steps } }[kind];
  const everyDay = !weekdays || weekdays.length === 0 || new Set(weekdays).size === 7;
  return {
    name: rest.name,
    enabled: rest.enabled,
    approval: rest.approval,
    holdDays: rest.holdDays ?? null,
    priority: rest.priority ?? 0,
    limits: given({ ...rest.limits }),
    conditions: {
      ...kept,
      ...given({
        ...rest.conditions,
        countries: rest.conditions?.countries?.map((country) => country.toUpperCase()),
        guards: rest.conditions?.guards && given(rest.conditions.guards),
        weekdays: everyDay ? undefined : weekdays,
      }),
    },
    validFrom: moment(rest.validFrom, timezone),
    validTo: moment(rest.validTo, timezone),
    ...formula,
  };
}
