import { z } from "zod";
import { decimalField, moneyField, timesField, type Reader } from "~/lib/number-fields";
import { textInput } from "~/lib/text-input";
import { NAME_MAX, tierBases, type TierBasisName } from "./tier-bases";

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
    multiplierPercent: timesField(reader, { min: 100, max: 1_000 }),
  });

export const tierSettings = z.object({
  /** null: no tiers */
  basis: z.enum(tierBases).nullable(),
  graceDays: z.number().int().min(0).max(365),
});
export type TierSettings = z.output<typeof tierSettings>;
