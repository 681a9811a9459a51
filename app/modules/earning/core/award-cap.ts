/**
 * The most points that one award gives. With a currency of small units, or a unit that is set too small, a large order
 * would give more points than anybody intends and than an account can hold.
 */
export const POINTS_PER_AWARD_MAX = 100_000_000;
