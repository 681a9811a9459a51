import { fromLocalTime, toLocalTime } from "~/lib/local-time";

/** A day in the shop's time zone, "2026-11-21"; days compare as text. */
export type IsoDay = string;

export const dayOf = (at: Date, timezone: string): IsoDay => toLocalTime(at, timezone).slice(0, 10);

/** Days as the database stores them: midnight UTC. */
export const toDate = (day: IsoDay): Date => new Date(`${day}T00:00:00Z`);
export const fromDate = (date: Date): IsoDay => date.toISOString().slice(0, 10);

export function addDays(day: IsoDay, days: number): IsoDay {
  return fromDate(new Date(toDate(day).getTime() + days * 86_400_000));
}

/** The same day a year before; 28 February for a leap day. */
function yearBefore(day: IsoDay): IsoDay {
  const [year, month, date] = day.split("-");
  return `${Number(year) - 1}-${month}-${month === "02" && date === "29" ? "28" : date}`;
}

/** Beginning of the twelve months that count on a day: midnight of the same day a year before. */
export function windowStart(day: IsoDay, timezone: string): Date {
  const start = fromLocalTime(`${yearBefore(day)}T00:00`, timezone);
  if (!start) throw new RangeError(`Not a day: ${day}`);
  return start;
}
