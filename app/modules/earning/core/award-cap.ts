/**
 * The most points one award gives. A currency of small units, or a unit set too small, turns a large order into more points
 * than anybody means to give and than an account can hold.
 */
export const POINTS_PER_AWARD_MAX = 100_000_000;
