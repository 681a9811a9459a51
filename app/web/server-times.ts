/** A request without an answer for so long makes the server look whether the database answers at all. */
export const LOOK_AFTER_MS = 2_500;
/** and again so often */
export const LOOK_AGAIN_MS = 2_000;
/** The database has so long to answer `SELECT 1`; with the time above less than Shopify waits for a webhook (5 s). */
export const DATABASE_ANSWER_MS = 1_500;

/** Headers, and whole requests, of slow senders; bodies have limits of their own (body-limits.ts). */
export const HEADERS_MS = 15_000;
export const REQUEST_MS = 120_000;

/** Requests under way when the process is asked to end have so long to be answered. */
export const ENDING_MS = 10_000;
/** The whole process is gone after this, whatever still runs. */
export const GONE_MS = 22_000;

/** What is left of a body whose answer is given is thrown away, up to here; the sender reads the answer meanwhile. */
export const DRAIN_BYTES = 64 * 1024 * 1024;
export const DRAIN_MS = 15_000;
