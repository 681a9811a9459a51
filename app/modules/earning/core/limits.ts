import { localDay } from "./calendar";
import type { RuleLimits } from "./earning-rule";

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
