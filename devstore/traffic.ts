import type { MiddlewareHandler } from "hono";

/** Requests between the app and all others: those in progress, and how many there have been. */
export interface Traffic {
  open: number;
  seen: number;
}

export const createTraffic = (): Traffic => ({ open: 0, seen: 0 });

/** Notes that a request began. @returns what is to be called once, at its end */
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
