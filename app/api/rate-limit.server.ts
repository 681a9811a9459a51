import { API_LIMIT } from "~/lib/rate-limits";
import { takeToken, type Bucket, type Taken } from "./token-bucket";

const FULL_AFTER_MS = (API_LIMIT.burst / API_LIMIT.perSecond) * 1_000;
const MANY = 10_000;

/** Buckets by key, per process: with several web processes a key has this rate in each. */
const buckets = new Map<string, Bucket>();

export function limitRate(keyId: string, at = performance.now()): Taken {
  const taken = takeToken(buckets.get(keyId), at);
  buckets.set(keyId, taken.bucket);
  // A full bucket can be dropped.
  if (buckets.size > MANY) for (const [id, bucket] of buckets) if (at - bucket.at > FULL_AFTER_MS) buckets.delete(id);
  return taken;
}

export function rateHeaders({ allowed, remaining, reset, retryAfter }: Taken): Record<string, string> {
  return {
    "RateLimit-Limit": String(API_LIMIT.burst),
    "RateLimit-Remaining": String(remaining),
    "RateLimit-Reset": String(reset),
    ...(!allowed && { "Retry-After": String(retryAfter) }),
  };
}
