/** From this many days without an order on, a regular counts as away. */
export const AWAY_DAYS = 90;
