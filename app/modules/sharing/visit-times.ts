/** So long the landing page has to be seen before it hands in its token. */
export const SEEN_MS = 1_500;

/** A token that comes back sooner comes from no browser; a little less than SEEN_MS, for clocks that differ. */
export const LEAST_AGE_MS = 1_200;

export const MOST_AGE_MS = 10 * 60_000;

/** Longer than a day of 25 hours and a token's life, and with an hourly clean-up well below two days. */
export const VISITS_KEPT_MS = 36 * 3_600_000;
