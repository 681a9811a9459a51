import { isbot } from "isbot";

/** True for the user agent of a browser: no crawler, no link preview, not empty. */
export const isBrowser = (userAgent: string): boolean => userAgent.trim() !== "" && !isbot(userAgent);

export interface VisitSignals {
  /** the customer who owns the link */
  advocateId: bigint;
  /** the customer who is logged in, if any */
  customerId: bigint | null;
  /** the same browser was used by the link's owner today */
  advocatesBrowser: boolean;
}

/** Members do not earn for their own visits. */
export const isOwnVisit = ({ advocateId, customerId, advocatesBrowser }: VisitSignals): boolean =>
  advocatesBrowser || customerId === advocateId;

/** How long the landing page must be visible before it hands in its token. */
export const SEEN_MS = 1_500;

/** A token that is handed in sooner does not come from a browser; a little less than SEEN_MS, because clocks differ. */
export const LEAST_AGE_MS = 1_200;

export const MOST_AGE_MS = 10 * 60_000;

/** Longer than a day of 25 hours plus a token's lifetime, and with an hourly clean-up well below two days. */
export const VISITS_KEPT_MS = 36 * 3_600_000;
