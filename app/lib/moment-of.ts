import { AppError } from "~/lib/app-error";
import { fromLocalTime } from "~/lib/local-time";

/** A moment, given as such or as a wall-clock time in the time zone from a form. @throws AppError INVALID */
export function momentOf(time: Date | string, timezone: string, field: string): Date {
  const moment = time instanceof Date ? time : fromLocalTime(time, timezone);
  if (!moment) throw new AppError("INVALID", { field });
  return moment;
}
