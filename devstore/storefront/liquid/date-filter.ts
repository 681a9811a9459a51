import type { Liquid } from "liquidjs";
import { namedArgs } from "./url-filters";

export interface DateSettings {
  now: () => Date;
  timezone: string;
}

const namedFormats: Record<string, Intl.DateTimeFormatOptions> = {
  abbreviated_date: { year: "numeric", month: "short", day: "numeric" },
  basic: { year: "numeric", month: "2-digit", day: "2-digit" },
  date: { year: "numeric", month: "long", day: "numeric" },
  date_at_time: { year: "numeric", month: "long", day: "numeric", hour: "2-digit", minute: "2-digit" },
  default: { dateStyle: "full", timeStyle: "short" },
  on_date: { weekday: "long", year: "numeric", month: "long", day: "numeric" },
};

function toDate(value: unknown, now: () => Date): Date | undefined {
  if (value === "now" || value === "today") return now();
  if (value instanceof Date) return value;
  if (typeof value === "number") return new Date(value * 1000);
  if (typeof value !== "string" || value === "") return undefined;
  const date = /^\d{9,}$/.test(value) ? new Date(Number(value) * 1000) : new Date(value);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/**
 * Shopify's `date` filter: strftime patterns in the shop's time zone, and named formats such as `format: 'date'` in the
 * visitor's language. "now" is the time of the store's clock.
 */
export function registerDateFilter(engine: Liquid, { now, timezone }: DateSettings): void {
  const strftime = engine.filters.date;
  engine.registerFilter("date", function (value: unknown, ...args: unknown[]) {
    const date = toDate(value, now);
    if (!date) return typeof value === "string" ? value : "";
    const named = namedArgs(args).format;
    const options = typeof named === "string" ? namedFormats[named] : undefined;
    if (options) {
      const language = String(this.context.getSync(["request", "locale", "iso_code"]) ?? "en");
      const region = language === "en" ? "en-GB" : language;
      return new Intl.DateTimeFormat(region, { ...options, timeZone: timezone }).format(date);
    }
    const pattern = typeof named === "string" ? named : typeof args[0] === "string" ? args[0] : "%Y-%m-%d %H:%M:%S %z";
    return typeof strftime === "function" ? strftime.call(this, date, pattern, timezone) : date.toISOString();
  });
}
