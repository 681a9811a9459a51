import { isLocalTime } from "~/lib/date-input";

const formats = new Map<string, Intl.DateTimeFormat>();

/** Creating a format takes fifty times as long as using it. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    formats.set(timeZone, format);
  }
  return format;
}

/** Minutes by which a time zone is ahead of UTC at a moment. */
function offsetMinutes(at: Date, timeZone: string): number {
  const parts = formatOf(timeZone).formatToParts(at);
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const wall = Date.UTC(read("year"), read("month") - 1, read("day"), read("hour"), read("minute"), read("second"));
  return Math.round((wall - Math.floor(at.getTime() / 1000) * 1000) / 60_000);
}

/**
 * A wall-clock time ("2026-11-21T18:30", as a datetime-local field sends it) in a time zone as a moment. A time that is
 * skipped when clocks change becomes the moment as many minutes after the change. Null when it is no time.
 */
export function fromLocalTime(local: string, timeZone: string): Date | null {
  if (!isLocalTime(local)) return null;
  const asUtc = new Date(`${local}Z`);
  const first = new Date(asUtc.getTime() - offsetMinutes(asUtc, timeZone) * 60_000);
  const second = new Date(asUtc.getTime() - offsetMinutes(first, timeZone) * 60_000);
  return toLocalTime(second, timeZone) === local.slice(0, 16) ? second : first;
}

/** The moment as wall-clock time in the time zone, "2026-11-21T18:30". */
export function toLocalTime(at: Date, timeZone: string): string {
  return new Date(at.getTime() + offsetMinutes(at, timeZone) * 60_000).toISOString().slice(0, 16);
}
