import { z } from "zod";

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const exists = ({ month, day }: { month: number; day: number }): boolean => day <= (DAYS[month - 1] ?? 0);
const noSuchDay = { path: ["day"], message: "NO_SUCH_DAY" };

/** Digits only: day and month need no thousands separator, so every language writes them alike. */
const digits = (max: number) =>
  z
    .string()
    .regex(/^\s*\d{1,2}\s*$/, "NOT_WHOLE")
    .transform(Number)
    .pipe(z.number().min(1).max(max));
const month = digits(12);
const day = digits(31);

/** A day of birth without its year; 29 February is one. */
export const birthdayInput = z.object({ month, day }).refine(exists, noSuchDay);
export type BirthdayInput = z.output<typeof birthdayInput>;

const empty = (value: unknown): unknown => (value === "" ? undefined : value);

/** The form of staff: both fields empty remove the birthday. */
export const staffBirthdayInput = z
  .object({ month: z.preprocess(empty, month.optional()), day: z.preprocess(empty, day.optional()) })
  .transform(({ month, day }, context): BirthdayInput | null => {
    if (month === undefined && day === undefined) return null;
    if (month !== undefined && day !== undefined && exists({ month, day })) return { month, day };
    const path = [month === undefined ? "month" : "day"];
    const message = month === undefined || day === undefined ? "REQUIRED" : noSuchDay.message;
    context.addIssue({ code: "custom", path, message });
    return z.NEVER;
  });
