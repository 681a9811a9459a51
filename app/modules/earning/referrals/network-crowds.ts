const DAY_MS = 86_400_000;
export const CROWD_DAYS = 30;
const WINDOW_MS = CROWD_DAYS * DAY_MS;

/** A friend's first order and the network it came from. */
export interface Arrival {
  friendId: bigint;
  network: string;
  orderedAt: Date;
}

/**
 * For each friend, the largest number of friends from their network within any 30 days that include this one. So all
 * friends of a crowd count alike, in whatever order they became known.
 */
export function crowdSizes(arrivals: readonly Arrival[]): Map<bigint, number> {
  const sizes = new Map<bigint, number>();
  for (const crowd of Map.groupBy(arrivals, ({ network }) => network).values()) {
    const sorted = crowd.toSorted((a, b) => a.orderedAt.getTime() - b.orderedAt.getTime());
    const times = sorted.map(({ orderedAt }) => orderedAt.getTime());
    const reach = (from: number) => times.findLastIndex((time) => time <= times[from]! + WINDOW_MS) - from + 1;
    const beginning = times.map((_, from) => reach(from));
    for (const [place, { friendId }] of sorted.entries()) {
      const first = times.findIndex((time) => time >= times[place]! - WINDOW_MS);
      sizes.set(friendId, Math.max(...beginning.slice(first, place + 1)));
    }
  }
  return sizes;
}
