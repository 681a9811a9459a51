import type { LocalDay } from "~/modules/earning/core/calendar";
import type { EarningEventKind, EarningEvent } from "~/modules/earning/core/earning-event";
import { yearlySource } from "~/modules/earning/core/award-source";

export type YearlyEvent = Extract<EarningEventKind, "BIRTHDAY" | "ANNIVERSARY">;

/** A birthday or anniversary of one year; it earns once a year, however often the day is processed. */
export function yearlyEarningEvent(event: YearlyEvent, customerId: bigint, day: LocalDay, at: Date): EarningEvent {
  return {
    event,
    source: yearlySource(event, day.year, customerId),
    customerId,
    occurredAt: at,
    certainAt: at,
    stands: true,
  };
}

const isoDay = (date: Date): string => date.toISOString().slice(0, 10);
const DAY_MS = 86_400_000;
/** Days that no run processed still earn: each day occurs once within a year back. */
const MOST_DAYS = 366;

/** The days to process, oldest first: those after the last processed one up to today; only today for a new shop. */
export function openDays(lastSeen: Date | null, today: LocalDay): LocalDay[] {
  const end = Date.UTC(today.year, today.month - 1, today.day);
  const from = lastSeen ? Math.max(Date.parse(isoDay(lastSeen)) + DAY_MS, end - (MOST_DAYS - 1) * DAY_MS) : end;
  const days: LocalDay[] = [];
  for (let at = from; at <= end; at += DAY_MS) {
    const date = new Date(at);
    days.push({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() });
  }
  return days;
}

/** Months and days that fall on a day: 28 February includes the 29th in years without one. */
export function returningDays(today: LocalDay): { month: number; day: number }[] {
  const { year, month, day } = today;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && day === 28 && !leap
    ? [
        { month, day },
        { month, day: 29 },
      ]
    : [{ month, day }];
}
