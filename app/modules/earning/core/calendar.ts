/** A day of the shop's calendar. */
export interface LocalDay {
  year: number;
  /** 1 to 12 */
  month: number;
  day: number;
}

const DAY_MS = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timezone: string): Intl.DateTimeFormat {
  let format = formats.get(timezone);
  if (!format) {
    format = new Intl.DateTimeFormat("en", { timeZone: timezone, year: "numeric", month: "numeric", day: "numeric" });
    formats.set(timezone, format);
  }
  return format;
}

/** The calendar day in the time zone at that moment. */
export function localDay(at: Date, timezone: string): LocalDay {
  const parts = Object.fromEntries(
    formatOf(timezone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  return { year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0 };
}

const serial = ({ year, month, day }: LocalDay): number => Date.UTC(year, month - 1, day) / DAY_MS;

/** Number of midnights between two moments in the time zone; changes of the clock do not matter. */
export function daysBetween(from: Date, to: Date, timezone: string): number {
  return serial(localDay(to, timezone)) - serial(localDay(from, timezone));
}

/** ISO weekday, 1 is Monday. */
export function weekday(at: Date, timezone: string): number {
  const day = new Date(serial(localDay(at, timezone)) * DAY_MS).getUTCDay();
  return day === 0 ? 7 : day;
}
