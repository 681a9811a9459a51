import { fromLocalTime, toLocalTime } from "~/lib/local-time";

/** Both ends included. */
export interface Stretch {
  from: Date;
  to: Date;
}

/**
 * The last `days` calendar days of the shop, today until now, and as many before, until the same time of day: so that a morning is not
 * compared with a whole day.
 */
export function comparedPeriods({ now, timeZone, days }: { now: Date; timeZone: string; days: number }): {
  last: Stretch;
  before: Stretch;
} {
  const [today = "", clock = ""] = toLocalTime(now, timeZone).split("T");
  const at = (daysBack: number, time: string) =>
    fromLocalTime(`${dayBefore(today, daysBack)}T${time}`, timeZone) ?? now;
  return {
    last: { from: at(days - 1, "00:00"), to: now },
    before: { from: at(2 * days - 1, "00:00"), to: at(days, clock) },
  };
}

function dayBefore(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString().slice(0, 10);
}
