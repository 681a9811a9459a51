import { z } from "zod";

/** The moments that the app accepts: all dates of shops are inside, and databases and calendars agree on them. */
const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2199;
const EARLIEST_MS = Date.UTC(EARLIEST_YEAR, 0, 1);
const END_MS = Date.UTC(LATEST_YEAR + 1, 0, 1);

const isKnownTime = (at: Date): boolean => at.getTime() >= EARLIEST_MS && at.getTime() < END_MS;

/** A moment from milliseconds in a URL; null when it is out of range. */
export function knownTime(milliseconds: number): Date | null {
  const at = new Date(milliseconds);
  return isKnownTime(at) ? at : null;
}

const outOfRange = {
  code: "custom",
  message: `YEAR_OUT_OF_RANGE ${JSON.stringify({ first: String(EARLIEST_YEAR), last: String(LATEST_YEAR) })}`,
} as const;

const isoMoment = z.iso.datetime({ offset: true });

/** A moment in ISO 8601 with the offset of any time zone. */
export const momentInput = isoMoment.transform((text, context) => {
  const at = new Date(text);
  if (!isKnownTime(at)) context.addIssue({ ...outOfRange, input: text });
  return at;
});

/** The same, kept as text. */
export const momentText = isoMoment.superRefine((text, context) => {
  if (!isKnownTime(new Date(text))) context.addIssue({ ...outOfRange, input: text });
});

/**
 * A moment that a store reports. One out of range becomes the nearest in range: an order dated to the year 1 is an old
 * order.
 */
export const reportedMoment = isoMoment.transform(
  (text) => new Date(Math.min(Math.max(new Date(text).getTime(), EARLIEST_MS), END_MS - 1)),
);

const LOCAL_TIME = /^(\d{4,6})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,3})?)?$/;

/** Is it an existing day and time, such as "2026-11-21T18:30"? */
function localTimeFault(text: string): "INVALID" | "NO_SUCH_DAY" | "YEAR" | null {
  const [, year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = (LOCAL_TIME.exec(text) ?? []).map(Number);
  if (!LOCAL_TIME.test(text) || hour > 23 || minute > 59 || second > 59) return "INVALID";
  if (year < EARLIEST_YEAR || year > LATEST_YEAR) return "YEAR";
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day && day > 0 ? null : "NO_SUCH_DAY";
}

export const isLocalTime = (text: string): boolean => localTimeFault(text) === null;

/** A wall-clock time, as a field of type `datetime-local` sends it. */
export const localTimeInput = z.string().superRefine((text, context) => {
  const fault = localTimeFault(text);
  if (fault === "YEAR") context.addIssue({ ...outOfRange, input: text });
  else if (fault) context.addIssue({ code: "custom", message: fault, input: text });
});
