import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { takeToken, type Bucket } from "~/api/token-bucket";
import { API_LIMIT } from "~/lib/rate-limits";

const { burst, perSecond } = API_LIMIT;

/** How many of these calls (milliseconds) are let through. */
function letThrough(calls: number[]): number {
  let bucket: Bucket | undefined;
  let count = 0;
  for (const at of calls) {
    const taken = takeToken(bucket, at);
    bucket = taken.bucket;
    if (taken.allowed) count += 1;
  }
  return count;
}

describe("a bucket of calls", () => {
  it("holds a burst, then fills up at its rate", () => {
    expect(letThrough(Array.from({ length: 100 }, () => 0))).toBe(burst);
    const everyMillisecond = Array.from({ length: 1_001 }, (_, index) => index);
    expect(letThrough(everyMillisecond)).toBe(burst + perSecond);
  });

  it("says how many are left and when it is full again", () => {
    const first = takeToken(undefined, 0);
    expect(first).toMatchObject({ allowed: true, remaining: burst - 1, reset: 1, retryAfter: 0 });
    expect(takeToken({ tokens: 0, at: 0 }, 0)).toMatchObject({ allowed: false, remaining: 0, reset: 2, retryAfter: 1 });
    expect(takeToken({ tokens: 0, at: 0 }, 1_000)).toMatchObject({ allowed: true, remaining: perSecond - 1 });
  });

  it("never lets through more than burst and rate allow", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(200), { maxLength: 300 }), (gaps) => {
        let at = 0;
        const calls = gaps.map((gap) => (at += gap));
        const most = burst + ((at - (calls[0] ?? 0)) / 1_000) * perSecond;
        expect(letThrough(calls)).toBeLessThanOrEqual(Math.min(calls.length, Math.floor(most + 1e-6)));
      }),
    );
  });
});
