import { toLocalTime } from "~/lib/local-time";

const DAY_MS = 86_400_000;
const SATURDAY = 6;

/** The current or next weekend, Saturday 0:00 to Monday 0:00 in the shop's time zone. */
export function nextWeekend(now: Date, timezone: string): { startsAt: string; endsAt: string } {
  const today = new Date(`${toLocalTime(now, timezone).slice(0, 10)}T00:00Z`);
  const weekday = today.getUTCDay();
  const days = weekday === 0 ? -1 : SATURDAY - weekday;
  const midnight = (later: number) => new Date(today.getTime() + later * DAY_MS).toISOString().slice(0, 16);
  return { startsAt: midnight(days), endsAt: midnight(days + 2) };
}
