import { API_LIMIT } from "~/lib/rate-limits";

const { burst, perSecond } = API_LIMIT;

export interface Bucket {
  tokens: number;
  /** milliseconds of a monotonic clock */
  at: number;
}

export interface Taken {
  bucket: Bucket;
  allowed: boolean;
  remaining: number;
  /** whole seconds until the bucket is full again */
  reset: number;
  /** whole seconds until the next call is allowed; 0 when this one was */
  retryAfter: number;
}

/** Takes one token; the bucket refills steadily up to its burst. */
export function takeToken(before: Bucket | undefined, at: number): Taken {
  const filled = before ? Math.min(burst, before.tokens + ((at - before.at) / 1000) * perSecond) : burst;
  const allowed = filled >= 1;
  const tokens = allowed ? filled - 1 : filled;
  return {
    bucket: { tokens, at },
    allowed,
    remaining: Math.floor(tokens),
    reset: Math.ceil((burst - tokens) / perSecond),
    retryAfter: allowed ? 0 : Math.ceil((1 - tokens) / perSecond),
  };
}
