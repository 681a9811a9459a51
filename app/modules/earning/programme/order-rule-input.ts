import { z } from "zod";
import { AppError } from "~/lib/app-error";
import { toMinor } from "~/lib/money";
import { moneyField, wholeField, type Reader } from "~/lib/number-fields";

/** The order rule and the programme settings that it uses. Amounts are decimal strings. */
export const orderRuleInput = z.object({
  enabled: z.boolean().default(false),
  pointsPerUnit: z.number().int().min(1).max(100_000),
  unit: z.string().regex(/^\d{1,7}(\.\d{1,3})?$/, "NOT_AN_AMOUNT"),
  rounding: z.enum(["FLOOR", "NEAREST", "CEIL"]),
  includeTax: z.boolean().default(false),
  includeShipping: z.boolean().default(false),
  afterDiscounts: z.boolean().default(false),
  holdDays: z.number().int().min(0).max(365),
  takeBackPolicy: z.enum(["STOP_AT_ZERO", "NEGATIVE"]),
});
export type OrderRuleInput = z.infer<typeof orderRuleInput>;

/** The form's fields. */
export const orderRuleForm = (reader: Reader) =>
  orderRuleInput.extend({
    pointsPerUnit: wholeField(reader, { min: 1, max: 100_000 }),
    unit: moneyField(reader, { min: 0, max: 9_999_999 }),
    holdDays: wholeField(reader, { min: 0, max: 365 }),
  });

/** @throws AppError UNIT_TOO_SMALL (field unit) when it is less than the currency's smallest coin */
export function unitMinor(unit: string, currency: string): bigint {
  const minor = toMinor(unit, currency);
  if (minor < 1n) throw new AppError("UNIT_TOO_SMALL", { field: "unit" });
  return minor;
}
