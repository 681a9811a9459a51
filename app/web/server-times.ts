/** After this time without a response the server checks whether the database answers at all. */
export const LOOK_AFTER_MS = 2_500;
/** and again at this interval */
export const LOOK_AGAIN_MS = 2_000;
/** Time for the database to answer `SELECT 1`; together with the above less than Shopify waits for a webhook (5 s). */
export const DATABASE_ANSWER_MS = 1_500;

/** Time for headers and whole requests of slow senders; bodies have limits of their own (body-limits.ts). */
export const HEADERS_MS = 15_000;
export const REQUEST_MS = 120_000;

/** Time for requests in progress when the process is asked to end. */
export const ENDING_MS = 10_000;
/** After this the whole process ends, whatever still runs. */
export const GONE_MS = 22_000;

/** How much of an unread body is discarded after the response, while the sender reads it. */
export const DRAIN_BYTES = 64 * 1024 * 1024;
export const DRAIN_MS = 15_000;
