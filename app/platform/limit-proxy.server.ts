import { env } from "~/env.server";
import { visitorOf } from "~/lib/visitor-of";
import { normaliseNetwork } from "~/modules/earning/referrals/identity/normalise";
import { PROXY_CHANGES_LIMIT, PROXY_LIMIT, type RateLimit } from "~/lib/rate-limits";

interface Bucket {
  tokens: number;
  at: number;
}

const MOST_BUCKETS = 50_000;

/** Per process: with several web processes a visitor has this rate in each. */
const buckets = new Map<string, Bucket>();

/** @returns whole seconds until the next request is allowed; 0 when this one is */
export function takeFrom(key: string, { burst, perSecond }: RateLimit, at: number): number {
  const before = buckets.get(key);
  const filled = before ? Math.min(burst, before.tokens + ((at - before.at) / 1_000) * perSecond) : burst;
  buckets.delete(key);
  buckets.set(key, { tokens: filled < 1 ? filled : filled - 1, at });
  // The least recently used come first.
  const [oldest] = buckets.size > MOST_BUCKETS ? buckets.keys() : [];
  if (oldest !== undefined) buckets.delete(oldest);
  return filled < 1 ? Math.ceil((1 - filled) / perSecond) : 0;
}

/**
 * Refuses too many requests, by customer or by the network of guests, with a page in both languages. Requests without a
 * network are not limited.
 */
export function limitProxy(
  request: Request,
  { shopId, customerId }: { shopId: number; customerId: bigint | null },
): void {
  const network = normaliseNetwork(visitorOf(request.headers, env.TRUSTED_PROXIES).ip);
  const who = customerId === null ? network && `network:${network}` : `customer:${customerId}`;
  if (!who) return;
  const changes = request.method !== "GET" && request.method !== "HEAD";
  const key = `${shopId}/${changes ? "change" : "read"}/${who}`;
  const retryAfter = takeFrom(key, changes ? PROXY_CHANGES_LIMIT : PROXY_LIMIT, performance.now());
  if (retryAfter > 0) throw tooMany(request, retryAfter);
}

/** Refuses a customer who asks too often for something with a limit of its own. */
export function limitCustomer(
  request: Request,
  { what, shopId, customerId, limit }: { what: string; shopId: number; customerId: bigint; limit: RateLimit },
): void {
  const retryAfter = takeFrom(`${shopId}/${what}/customer:${customerId}`, limit, performance.now());
  if (retryAfter > 0) throw tooMany(request, retryAfter);
}

function tooMany(request: Request, retryAfter: number): Response {
  const init = { status: 429, headers: { "retry-after": String(retryAfter), "cache-control": "no-store" } };
  if (request.headers.get("accept")?.includes("application/json")) {
    return Response.json({ error: "TOO_MANY_REQUESTS", code: "TOO_MANY_REQUESTS", params: {} }, init);
  }
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>One moment please</title><p>That was a little quick. Please try again in a moment.</p>
<p lang="de">Das war ein bisschen schnell. Bitte versuch es gleich noch einmal.</p></html>`;
  return new Response(page, {
    ...init,
    headers: {
      ...init.headers,
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": "frame-ancestors 'none'",
    },
  });
}
