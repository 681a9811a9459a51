import { z } from "zod";
import { AppError } from "~/lib/app-error";
import { decimalField, moneyField, wholeField, type Reader } from "~/lib/number-fields";
import { textInput } from "~/lib/text-input";
import { currencyExponent, fromMinor, toMinor } from "~/lib/money";

export const NAME_MAX = 80;
export const tierBases = ["POINTS", "SPENT", "ORDERS"] as const;
export type TierBasisName = (typeof tierBases)[number];

/** A tier. The threshold is a decimal string: money for SPENT, else a whole number. */
export const tierInput = z.object({
  name: textInput({ min: 1, max: NAME_MAX }),
  threshold: z.string().regex(/^\d{1,9}(\.\d{1,3})?$/, "NOT_AN_AMOUNT"),
  /** 200 doubles */
  multiplierPercent: z.number().int().min(100).max(1_000),
});
export type TierInput = z.output<typeof tierInput>;

const THRESHOLD_MAX = 999_999_999;

/** The form's field for a threshold: money, points or orders, depending on the basis. */
export const thresholdField = (reader: Reader, basis: TierBasisName | null) =>
  basis === "SPENT"
    ? moneyField(reader, { min: 0, max: THRESHOLD_MAX })
    : decimalField(reader, { min: 0, max: THRESHOLD_MAX, decimals: 0 });

/** The form of a tier as it is filled in. */
export const tierForm = (reader: Reader, basis: TierBasisName | null) =>
  tierInput.extend({
    threshold: thresholdField(reader, basis),
    multiplierPercent: wholeField(reader, { min: 100, max: 1_000 }),
  });

export const tierSettings = z.object({
  /** null: no tiers */
  basis: z.enum(tierBases).nullable(),
  graceDays: z.number().int().min(0).max(365),
});
export type TierSettings = z.output<typeof tierSettings>;

/** @throws AppError NOT_WHOLE (field threshold) for half a point or order */
export function toThreshold(text: string, basis: TierBasisName, currency: string): bigint {
  if (basis === "SPENT") return toMinor(text, currency);
  if (!/^\d+(\.0+)?$/.test(text)) throw new AppError("NOT_WHOLE", { field: "threshold" });
  return BigInt(text.split(".")[0] ?? text);
}

/** A threshold, or a member's value, as a decimal string. */
export function fromThreshold(value: bigint, basis: TierBasisName, currency: string): string {
  return basis === "SPENT" ? fromMinor(value, currency) : value.toString();
}

/** The same number in another basis: 500 points become 500.00, and the other way round. Cents are rounded up. */
export function sameFigure(
  threshold: bigint,
  { from, to, currency }: { from: TierBasisName; to: TierBasisName; currency: string },
): bigint {
  const minor = 10n ** BigInt(currencyExponent(currency));
  if (to === "SPENT" && from !== "SPENT") return threshold * minor;
  if (from === "SPENT" && to !== "SPENT") return (threshold + minor - 1n) / minor;
  return threshold;
}
