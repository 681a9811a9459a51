import { z } from "zod";
import { momentText } from "~/lib/date-input";
import { given } from "~/lib/given";
import { textInput } from "~/lib/text-input";
import { step } from "~/modules/earning/core/award-terms";
import { ruleLimits, type RuleLimits } from "~/modules/earning/core/limits";
import { earningEventKinds } from "~/modules/earning/core/earning-event";
import { conditionsInput } from "../conditions/rule-conditions";
import { decimalAmount } from "../conditions/condition-fields";

export const RULE_NAME_MAX = 80;
export const POINTS_MAX = 1_000_000;
export const AFTER_DAYS_MAX = 3_650;

const points = z.number().int().min(1).max(POINTS_MAX);

/** Steps of a ladder, each with a different number of days. */
export const stepsOf = <One extends z.ZodType<{ afterDays: number; points: number }>>(one: One) =>
  z
    .array(one)
    .min(1)
    .max(20)
    .refine((all) => new Set(all.map(({ afterDays }) => afterDays)).size === all.length, "STEPS_TWICE");
const steps = stepsOf(z.strictObject({ afterDays: step.shape.afterDays.max(AFTER_DAYS_MAX), points }));

const limit = ruleLimits.shape.perDay.nullable();
export const limitsInput = z
  .strictObject({ perDay: limit, perMonth: limit, perYear: limit, lifetime: limit })
  .nullable()
  .transform((typed): RuleLimits => given(typed ?? {}));

const fields = {
  name: textInput({ max: RULE_NAME_MAX }),
  enabled: z.boolean(),
  priority: z.number().int().min(-1_000).max(1_000),
  /** null: the programme's hold time */
  holdDays: z.number().int().min(0).max(365).nullable(),
  approval: z.enum(["AUTOMATIC", "STAFF"]),
  limits: limitsInput,
  conditions: conditionsInput,
  validFrom: momentText.nullable(),
  validTo: momentText.nullable(),
  /** exactly one of three formulas: fixed points, points for each full unit of money, steps by days */
  points: points.nullable(),
  /** with fixed points, for reviews: extra points for one with a photo */
  photoPoints: points.nullable(),
  pointsPerUnit: z.number().int().min(1).max(100_000).nullable(),
  unit: decimalAmount.nullable(),
  steps: steps.nullable(),
};

export const newRule = z.strictObject({ event: z.enum(earningEventKinds), ...z.object(fields).partial().shape });
export type NewRule = z.infer<typeof newRule>;

/** Only given properties change. `id`, `event` and `enabledAt` may be sent back unchanged. */
export const ruleChange = z.strictObject({
  id: z.string().optional(),
  enabledAt: z.string().nullable().optional(),
  event: z.enum(earningEventKinds).optional(),
  ...z.object(fields).partial().shape,
});
export type RuleChange = z.infer<typeof ruleChange>;
