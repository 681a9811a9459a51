import { z } from "zod";
import { wholeField, type Reader } from "~/lib/number-fields";

const basis = { includeTax: z.boolean(), includeShipping: z.boolean(), afterDiscounts: z.boolean() };

/** Only given properties change; the basis may be nested or flat. */
export const programmeChange = z.strictObject({
  rounding: z.enum(["FLOOR", "NEAREST", "CEIL"]).optional(),
  holdDays: z.number().int().min(0).max(365).optional(),
  takeBackPolicy: z.enum(["STOP_AT_ZERO", "NEGATIVE"]).optional(),
  combination: z.enum(["ADD_UP", "BEST_ONLY"]).optional(),
  /** percent that a referred friend saves on a first order */
  friendPercent: z.number().int().min(1).max(100).optional(),
  basis: z.strictObject(basis).partial().optional(),
  ...z.object(basis).partial().shape,
});
export type ProgrammeChange = z.infer<typeof programmeChange>;

/** The form of the settings that all rules share. */
export const programmeForm = (reader: Reader) =>
  z.object({
    rounding: z.enum(["FLOOR", "NEAREST", "CEIL"]),
    includeTax: z.boolean().default(false),
    includeShipping: z.boolean().default(false),
    afterDiscounts: z.boolean().default(false),
    holdDays: wholeField(reader, { min: 0, max: 365 }),
    takeBackPolicy: z.enum(["STOP_AT_ZERO", "NEGATIVE"]),
    combination: z.enum(["ADD_UP", "BEST_ONLY"]),
  });
