import { localDay } from "~/modules/earning/core/calendar";

const two = (number: number): string => String(number).padStart(2, "0");

/** The day in the shop's time zone, e.g. "2026-11-21". */
export function shareDay(at: Date, timezone: string): string {
  const { year, month, day } = localDay(at, timezone);
  return `${year}-${two(month)}-${two(day)}`;
}
