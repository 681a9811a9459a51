import { z } from "zod";

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day of birth without its year; 29 February is one. */
export const birthdayInput = z
  .object({ month: z.coerce.number().int().min(1).max(12), day: z.coerce.number().int().min(1).max(31) })
  .refine(({ month, day }) => day <= (DAYS[month - 1] ?? 0), { path: ["day"], message: "NO_SUCH_DAY" });
export type BirthdayInput = z.output<typeof birthdayInput>;
