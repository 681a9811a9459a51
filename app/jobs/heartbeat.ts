/**
 * A worker that holds jobs says so every half of this; after this long without a word (it was killed) others take them.
 * pg-boss allows 10 at the least; a busy machine may keep a living worker from speaking for some seconds.
 */
export const HEARTBEAT_SECONDS = 15;
