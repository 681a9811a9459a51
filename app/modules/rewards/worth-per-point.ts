import type { RewardKind } from "./reward-fields";

/** What points buy in a reward: so much money for so many points. Minor units. */
export interface Worth {
  amountMinor: bigint;
  points: number;
}

interface Priced {
  kind: RewardKind;
  /** its price; of a SLIDER, the points for one `amountMinor` */
  points: number;
  /** of a PRODUCT its price */
  amountMinor: bigint | null;
}

/** Null where a reward is no amount of money: percent and shipping depend on the order, and a perk is what it is. */
export function worthOf({ kind, points, amountMinor }: Priced): Worth | null {
  switch (kind) {
    case "AMOUNT":
    case "SLIDER":
    case "PRODUCT":
    case "STORE_CREDIT":
      return amountMinor === null || amountMinor <= 0n || points < 1 ? null : { amountMinor, points };
    case "PERCENT":
    case "FREE_SHIPPING":
    case "PERK":
      return null;
  }
}

/** What 100 points are worth, in minor units, rounded to the nearest. */
export function worthOfHundred({ amountMinor, points }: Worth): bigint {
  const all = BigInt(points);
  return (amountMinor * 200n + all) / (2n * all);
}

/** Whether a point in one of them is worth more than one and a half times as much as in the other. */
export function isFarApart(one: Worth, other: Worth): boolean {
  const [a, b] = [one.amountMinor * BigInt(other.points), other.amountMinor * BigInt(one.points)];
  const [less, more] = a < b ? [a, b] : [b, a];
  return 2n * more > 3n * less;
}
