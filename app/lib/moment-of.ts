import { AppError } from "~/lib/app-error";
import { fromLocalTime } from "~/lib/local-time";

/** A moment, or what a form sends: a wall-clock time of the time zone. @throws AppError INVALID */
export function momentOf(time: Date | string, timezone: string, field: string): Date {
  const moment = time instanceof Date ? time : fromLocalTime(time, timezone);
  if (!moment) throw new AppError("INVALID", { field });
  return moment;
}
