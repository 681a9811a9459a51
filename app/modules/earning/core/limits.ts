import { z } from "zod";
import { localDay } from "./calendar";

/** How many awards one member may get by a rule; days, months and years are those of the shop's time zone. */
export const ruleLimits = z.object({
  perDay: z.number().int().min(1).optional(),
  perMonth: z.number().int().min(1).optional(),
  perYear: z.number().int().min(1).optional(),
  lifetime: z.number().int().min(1).optional(),
});
export type RuleLimits = z.infer<typeof ruleLimits>;

export const isLimited = (limits: RuleLimits | undefined): limits is RuleLimits =>
  limits !== undefined && Object.keys(limits).length > 0;

/** Does the limit allow one more award at that time? */
export function hasRoom(limits: RuleLimits, earlier: readonly Date[], at: Date, timezone: string): boolean {
  const today = localDay(at, timezone);
  let day = 0;
  let month = 0;
  let year = 0;
  for (const date of earlier) {
    const other = localDay(date, timezone);
    if (other.year !== today.year) continue;
    year += 1;
    if (other.month !== today.month) continue;
    month += 1;
    if (other.day === today.day) day += 1;
  }
  return (
    day < (limits.perDay ?? Infinity) &&
    month < (limits.perMonth ?? Infinity) &&
    year < (limits.perYear ?? Infinity) &&
    earlier.length < (limits.lifetime ?? Infinity)
  );
}
