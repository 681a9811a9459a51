import { setTimeout as sleep } from "node:timers/promises";

/** Statuses to retry; no answer at all is retried, too. */
const MAY_PASS_SOON = new Set([429, 503]);
const RETRIES = 2;
const DEFAULT_WAIT_MS = 1_000;
/** Longer waits are left to the job's own retries: they would block a worker. */
const LONGEST_WAIT_MS = 10_000;

export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/**
 * A fetch that retries after the seconds of `Retry-After`, or after one second. Returns the last response as it is, and
 * throws the last fetch's error.
 */
export function fetchAgain(fetch: Fetch, wait: (ms: number) => Promise<unknown> = sleep): Fetch {
  return async (url, init) => {
    for (let left = RETRIES; ; left -= 1) {
      const response = await fetch(url, init).catch((error: unknown) => {
        if (left === 0) throw error;
        return null;
      });
      if (response && !MAY_PASS_SOON.has(response.status)) return response;
      const pause = waitOf(response);
      if (response && (left === 0 || pause > LONGEST_WAIT_MS)) return response;
      await response?.body?.cancel();
      await wait(pause);
    }
  };
}

/** Shopify sends seconds, also as "2.0" (shopify.dev/docs/api/usage/limits). */
function waitOf(response: Response | null): number {
  const seconds = Number(response?.headers.get("retry-after") ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : DEFAULT_WAIT_MS;
}
