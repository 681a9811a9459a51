import { addDays, addMonths, type IsoDay } from "~/lib/shop-day";

export const expiryModes = ["NONE", "AFTER_MONTHS", "AFTER_INACTIVITY"] as const;
export type ExpiryMode = (typeof expiryModes)[number];

/** What of a policy decides when points expire. */
export interface ExpiryTerms {
  mode: ExpiryMode;
  /** null only where nothing expires */
  months: number | null;
  /** nothing expires before */
  graceUntil: IsoDay;
}

export interface LotDays {
  earnedOn: IsoDay;
  /** its own expiry: of points that came back after theirs */
  ownExpiryOn: IsoDay | null;
  /** last activity of the member; null: none */
  activeOn: IsoDay | null;
}

/** The day on whose beginning the points of a lot expire; null: never. */
export function expiresOn({ earnedOn, ownExpiryOn, activeOn }: LotDays, terms: ExpiryTerms): IsoDay | null {
  const { mode, months, graceUntil } = terms;
  if (mode === "NONE" || months === null) return null;
  const days = [ownExpiryOn ?? addMonths(earnedOn, months), graceUntil];
  if (mode === "AFTER_INACTIVITY" && activeOn !== null) days.push(addMonths(activeOn, months));
  return latest(days);
}

/**
 * Points earned before this day have expired today, and where activity counts, those of members without any since. Null:
 * nothing has. The same as `expiresOn`, for whole shops.
 */
export function lapsedBefore(terms: ExpiryTerms, today: IsoDay): IsoDay | null {
  const { mode, months, graceUntil } = terms;
  if (mode === "NONE" || months === null || graceUntil > today) return null;
  // Several days at the end of a long month may expire on the last day of a short one.
  let day = addMonths(today, -months);
  while (addMonths(day, months) <= today) day = addDays(day, 1);
  return day;
}

const latest = (days: IsoDay[]): IsoDay => days.reduce((a, b) => (a > b ? a : b));
