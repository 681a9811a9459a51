import { isbot } from "isbot";

/** A browser by what it calls itself: neither a crawler, a link preview nor nameless. */
export const isBrowser = (userAgent: string): boolean => userAgent.trim() !== "" && !isbot(userAgent);

export interface VisitSignals {
  /** the customer whose link it is */
  advocateId: bigint;
  /** the customer who is logged in, if any */
  customerId: bigint | null;
  /** the same browser was the advocate's today */
  advocatesBrowser: boolean;
}

/** Members do not earn by looking at what they shared themselves. */
export const isOwnVisit = ({ advocateId, customerId, advocatesBrowser }: VisitSignals): boolean =>
  advocatesBrowser || customerId === advocateId;

/** So long the landing page has to be seen before it hands in its token. */
export const SEEN_MS = 1_500;

/** A token that comes back sooner comes from no browser; a little less than SEEN_MS, for clocks that differ. */
export const LEAST_AGE_MS = 1_200;

export const MOST_AGE_MS = 10 * 60_000;

/** Longer than a day of 25 hours and a token's life, and with an hourly clean-up well below two days. */
export const VISITS_KEPT_MS = 36 * 3_600_000;
