import { sequence } from "../faults/random";

/** Pseudo-random choices, the same for the same seed and name. */
export interface Picks {
  /** @returns a number in [0, 1) */
  next(): number;
  /** @returns a whole number, both ends included */
  between(low: number, high: number): number;
  one<T>(items: readonly T[]): T;
  /** chooses among [item, weight] pairs */
  weighted<T>(items: readonly (readonly [T, number])[]): T;
  chance(share: number): boolean;
}

export function createPicks(seed: number, name: string): Picks {
  const next = sequence(seed, name);
  const one = <T>(items: readonly T[]): T => {
    const item = items[Math.floor(next() * items.length)];
    if (item === undefined) throw new Error("nothing to pick from");
    return item;
  };
  return {
    next,
    one,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (share) => next() < share,
    weighted(items) {
      const whole = items.reduce((sum, [, weight]) => sum + weight, 0);
      let left = next() * whole;
      for (const [item, weight] of items) {
        left -= weight;
        if (left < 0) return item;
      }
      return one(items)[0];
    },
  };
}
