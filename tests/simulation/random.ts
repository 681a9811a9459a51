/** Random numbers by seed, so that a failing day can be run again. */
export interface Random {
  /** from 0 to below 1 */
  next: () => number;
  /** from 1 to `most` */
  upTo: (most: number) => number;
  pick: <T>(list: readonly T[]) => T;
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const pick = <T>(list: readonly T[]): T => {
    const picked = list[Math.floor(next() * list.length)];
    if (picked === undefined) throw new Error("Nothing to pick from");
    return picked;
  };
  return { next, pick, upTo: (most) => 1 + Math.floor(next() * most) };
}
