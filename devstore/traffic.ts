import type { MiddlewareHandler } from "hono";

/** Counts requests to and from the app: `open` are in progress, `seen` have begun so far. */
export interface Traffic {
  open: number;
  seen: number;
}

export const createTraffic = (): Traffic => ({ open: 0, seen: 0 });

/** Counts a request. @returns a function to call when the request has ended */
export function beginRequest(traffic: Traffic): () => void {
  traffic.open += 1;
  traffic.seen += 1;
  let ended = false;
  return () => {
    if (!ended) traffic.open -= 1;
    ended = true;
  };
}

export const countRequests =
  (traffic: Traffic): MiddlewareHandler =>
  async (_context, next) => {
    const end = beginRequest(traffic);
    await next().finally(end);
  };
