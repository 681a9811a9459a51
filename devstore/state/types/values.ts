/** Whole minor units (cents) of the shop's currency. */
export type Minor = number;

/** Milliseconds since 1970 on the store's clock. */
export type Millis = number;
