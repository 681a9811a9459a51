export const MAX_AVAILABLE = 2000;
const RESTORE_RATE = 100;

export interface Throttle {
  /** @returns false, taking nothing, when fewer points are left */
  take(cost: number): boolean;
  /** Returns points that a query was charged beyond its actual cost. */
  giveBack(points: number): void;
  status(): { maximumAvailable: number; currentlyAvailable: number; restoreRate: number };
  empty(): void;
  /** Refuses all calls for this long. */
  close(seconds: number): void;
  /** @returns seconds until calls are accepted again */
  secondsClosed(): number;
}

/** The error of a query that the bucket has too few points for (shopify.dev/docs/api/usage/limits). */
export const THROTTLED = { message: "Throttled", extensions: { code: "THROTTLED" } };

/** Leaky bucket of cost points. In real time, because the store's clock may jump while the app's request rate does not. */
export function createThrottle(now: () => number = () => performance.now()): Throttle {
  let available = MAX_AVAILABLE;
  let at = now();
  let closedUntil = 0;
  const restore = () => {
    const current = now();
    available = Math.min(MAX_AVAILABLE, available + ((current - at) / 1000) * RESTORE_RATE);
    at = current;
  };
  return {
    take(cost) {
      restore();
      if (cost > available) return false;
      available -= cost;
      return true;
    },
    giveBack(points) {
      available = Math.min(MAX_AVAILABLE, available + points);
    },
    status() {
      restore();
      return { maximumAvailable: MAX_AVAILABLE, currentlyAvailable: Math.floor(available), restoreRate: RESTORE_RATE };
    },
    empty() {
      restore();
      available = 0;
    },
    close(seconds) {
      closedUntil = now() + seconds * 1000;
    },
    secondsClosed: () => Math.max(0, (closedUntil - now()) / 1000),
  };
}
