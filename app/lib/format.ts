import { moneyFormat } from "~/lib/money";
import { readNumber, writeNumber } from "~/lib/number-input";

export type FormatSettings = { language: string; timeZone: string; currency: string };

/** Formats numbers, money and times for the reader's language; times are in the shop's time zone. */
export type Format = ReturnType<typeof createFormat>;

export function createFormat({ language, timeZone, currency }: FormatSettings) {
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const decimal = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const signed = new Intl.NumberFormat(language, { maximumFractionDigits: 0, signDisplay: "exceptZero" });
  const money = moneyFormat(language, currency);
  const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 });
  const change = new Intl.NumberFormat(language, {
    style: "percent",
    maximumFractionDigits: 0,
    signDisplay: "exceptZero",
  });
  const date = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone });
  const dayMonth = new Intl.DateTimeFormat(language, { day: "numeric", month: "short", timeZone });
  const dateTime = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short", timeZone });
  const plainDay = new Intl.DateTimeFormat(language, { day: "numeric", month: "short", timeZone: "UTC" });
  const calendarDay = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" });
  const month = new Intl.DateTimeFormat(language, { month: "short", year: "numeric", timeZone: "UTC" });
  const regions = new Intl.DisplayNames(language, { type: "region" });
  const languages = new Intl.DisplayNames(language, { type: "language" });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: "always" });
  const thisMinute = new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(0, "minute");
  return {
    language,
    currency,
    timeZone,
    number: (value: number) => whole.format(value),
    decimal: (value: number) => decimal.format(value),
    signed: (value: number) => signed.format(value).replace("-", "−"),
    /** takes a decimal string or number in the shop's currency */
    money: (value: string | number) => money.format(Number(value)),
    /** a decimal string as it is typed into a field, "1,004.90" or "1.004,90" */
    typed: (value: string) => writeNumber(value, language),
    /** typed text as a decimal string; null while it is not a number with at most so many decimals */
    read: (text: string, decimals: number) => {
      const reading = readNumber(text, language, { decimals });
      return "value" in reading ? reading.value : null;
    },
    /** takes a code of ISO 3166-1, "DE" */
    country: (code: string) => (/^[A-Z]{2}$/.test(code) ? regions.of(code) : undefined) ?? code,
    /** takes a code of a language, "de" */
    languageName: (code: string) => languages.of(code) ?? code,
    percent: (share: number) => percent.format(share),
    /** by which share something grew or fell: "+25%" */
    change: (share: number) => change.format(share).replace("-", "−"),
    date: (at: Date | string) => date.format(new Date(at)),
    dayMonth: (at: Date | string) => dayMonth.format(new Date(at)),
    dateTime: (at: Date | string) => dateTime.format(new Date(at)),
    /** how long ago, in the biggest unit that fits: "3 days ago" */
    ago: (at: Date | string, now: Date | string) => {
      const minutes = Math.max(0, Math.floor((new Date(now).getTime() - new Date(at).getTime()) / 60_000));
      if (minutes === 0) return thisMinute;
      if (minutes < 60) return relative.format(-minutes, "minute");
      if (minutes < 1_440) return relative.format(-Math.floor(minutes / 60), "hour");
      return relative.format(-Math.floor(minutes / 1_440), "day");
    },
    /** takes a calendar day without time, "2026-11-21" */
    plainDay: (day: string) => plainDay.format(new Date(`${day}T00:00:00Z`)),
    /** the same with its year */
    calendarDay: (day: string) => calendarDay.format(new Date(`${day}T00:00:00Z`)),
    /** takes a month, "2026-11" */
    month: (value: string) => month.format(new Date(`${value}-01T00:00:00Z`)),
  };
}
