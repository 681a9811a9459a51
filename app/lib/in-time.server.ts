import { setTimeout as wait } from "node:timers/promises";

/**
 * The value itself where it comes within so many milliseconds, else the promise of it, for a page that is shown meanwhile. A failure stays
 * in the promise.
 */
export async function inTime<Value>(promise: Promise<Value>, ms: number): Promise<{ value: Value | Promise<Value> }> {
  const stopped = new AbortController();
  const came = promise.then(
    (value) => ({ value }),
    () => ({ value: promise }),
  );
  const late = wait(ms, { value: promise }, { signal: stopped.signal }).catch(() => ({ value: promise }));
  const first = await Promise.race([came, late]);
  stopped.abort();
  return first;
}
