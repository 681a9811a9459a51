import { z } from "zod";
import { localTimeInput } from "~/lib/date-input";
import { isCountryCode } from "~/lib/country-codes";
import { fromLocalTime } from "~/lib/local-time";
import { moneyField, wholeField, type Reader } from "~/lib/number-fields";
import { textInput } from "~/lib/text-input";
import type { EarningEventKind } from "~/modules/earning/core/earning-event";
import { tierMultiplies } from "~/modules/earning/core/earning-rule";
import { isShopifyNumber } from "~/modules/earning/core/line-choice";
import { guardCodes } from "~/modules/earning/core/guards";
import {
  AFTER_DAYS_MAX,
  formulasOf,
  POINTS_MAX,
  ruleChange,
  stepsOf,
  type FormulaKind,
  type RuleChange,
} from "./rule-input";

const LIST_MAX = 20_000;
const AMOUNT_MAX = 999_999_999;
const shape = ruleChange.shape;

/** Names may hold spaces, numbers and codes do not. */
const listOf = (fits: (item: string) => boolean, fault: string, separator = /[\s,;]+/) =>
  textInput({ max: LIST_MAX, lines: true })
    .optional()
    .transform((text) => (text ?? "").split(separator).flatMap((item) => item.trim() || []))
    .refine((items) => items.every(fits), fault)
    .transform((items) => (items.length > 0 ? items : undefined));

const numbers = listOf(isShopifyNumber, "NOT_SHOPIFY_IDS");
const names = listOf((item) => /^.{1,255}$/.test(item), "INVALID", /,/);

const localTime = localTimeInput.optional();
const guardMode = z.enum(["WAIT", "REFUSE", "OFF"]).optional();
const weekday = z
  .string()
  .regex(/^[1-7]$/)
  .transform(Number);
const conditionsOf = (reader: Reader) =>
  z.object({
    minimumAmount: moneyField(reader, { min: 0, max: AMOUNT_MAX }).optional(),
    weekdays: z.array(weekday).optional(),
    countries: listOf(isCountryCode, "NOT_COUNTRIES"),
    markets: numbers,
    channels: names,
    onlyProducts: numbers,
    withoutProducts: numbers,
    onlyCollections: numbers,
    withoutCollections: numbers,
    onlyTags: names,
    withoutTags: names,
    segments: numbers,
    customerTags: names,
    tiers: names,
    tierMultiplier: z.boolean().default(false),
    guards: z.object(Object.fromEntries(guardCodes.map((code) => [code, guardMode]))).optional(),
    networkFriends: wholeField(reader, { min: 1, max: 1_000 }).optional(),
    followUpOrders: wholeField(reader, { min: 1, max: 100 }).optional(),
  });

/** Browsers send nothing for what is empty. */
function ruleForm(reader: Reader) {
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
    conditions: conditionsOf(reader).prefault({}),
    validFrom: localTime,
    validTo: localTime,
  });
}
export type RuleForm = z.output<ReturnType<typeof ruleForm>>;

const needed: Record<FormulaKind, ("points" | "pointsPerUnit" | "unit" | "steps")[]> = {
  FIXED: ["points"],
  PER_UNIT: ["pointsPerUnit", "unit"],
  STEPS: ["steps"],
};

/** The form of a rule for an event. Times are wall-clock times of the shop, lists are texts, and empty means none. */
export const ruleFormOf = (event: EarningEventKind, reader: Reader) =>
  ruleForm(reader).superRefine((form, check) => {
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

type GivenConditions = NonNullable<RuleChange["conditions"]>;

/** What the form leaves empty is no condition, and what every rule does is none either. */
function conditionsOfForm({ conditions }: RuleForm, event: EarningEventKind): GivenConditions {
  const { weekdays, tierMultiplier, guards, countries, ...rest } = conditions;
  const everyDay = !weekdays || weekdays.length === 0 || new Set(weekdays).size === 7;
  return given({
    ...rest,
    countries: countries?.map((country) => country.toUpperCase()),
    guards: guards && given(guards),
    weekdays: everyDay ? undefined : weekdays,
    tierMultiplier: tierMultiplier === tierMultiplies(event) ? undefined : tierMultiplier,
  });
}

/** What the form asks to change; what it leaves empty is taken away. `kept` are conditions that it does not show. */
export function ruleChangeOf(
  form: RuleForm,
  timezone: string,
  { event, kept = {} }: { event: EarningEventKind; kept?: GivenConditions },
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
    conditions: { ...kept, ...conditionsOfForm(form, event) },
    validFrom: moment(form.validFrom, timezone),
    validTo: moment(form.validTo, timezone),
    ...formula,
  };
}
