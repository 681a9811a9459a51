import { fromLocalTime, toLocalTime } from "./local-time";

/** A day in the shop's time zone, "2026-11-21"; days compare as text. */
export type IsoDay = string;

export const dayOf = (at: Date, timezone: string): IsoDay => toLocalTime(at, timezone).slice(0, 10);

/** The first moment of a day in the time zone. */
export function startOf(day: IsoDay, timezone: string): Date {
  const start = fromLocalTime(`${day}T00:00`, timezone);
  if (!start) throw new RangeError(`Not a day: ${day}`);
  return start;
}

/** Days as the database stores them: midnight UTC. */
export const toDate = (day: IsoDay): Date => new Date(`${day}T00:00:00Z`);
export const fromDate = (date: Date): IsoDay => date.toISOString().slice(0, 10);

export const addDays = (day: IsoDay, days: number): IsoDay =>
  fromDate(new Date(toDate(day).getTime() + days * 86_400_000));

/** The same day of the month, or the last one of a shorter month. */
export function addMonths(day: IsoDay, months: number): IsoDay {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return fromDate(last);
}
