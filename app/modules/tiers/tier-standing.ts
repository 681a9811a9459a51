import { addDays, type IsoDay } from "~/lib/shop-day";

export interface LadderTier {
  id: string;
  threshold: bigint;
}

/** A member's tier, and the last day it is kept when it is no longer reached. */
export interface Standing {
  tierId: string | null;
  keptUntil: IsoDay | null;
}

/** The highest tier that this value reaches. */
export function reachedTier<T extends LadderTier>(tiers: readonly T[], value: bigint): T | null {
  return highest(tiers.filter(({ threshold }) => threshold <= value));
}

function highest<T extends LadderTier>(tiers: readonly T[]): T | null {
  return tiers.reduce<T | null>((best, tier) => (best && best.threshold >= tier.threshold ? best : tier), null);
}

/**
 * A member's tier today. Goes up at once, and down only after the grace period, which begins on the day on which the
 * tier was found to be no longer reached. A deleted tier is not kept.
 */
export function standing(
  held: Standing,
  inputs: { tiers: readonly LadderTier[]; value: bigint; today: IsoDay; graceDays: number },
): Standing {
  const { tiers, value, today, graceDays } = inputs;
  const reached = reachedTier(tiers, value);
  const own = tiers.find(({ id }) => id === held.tierId);
  if (!own || (reached && reached.threshold >= own.threshold)) return { tierId: reached?.id ?? null, keptUntil: null };
  const keptUntil = held.keptUntil ?? addDays(today, graceDays - 1);
  return keptUntil < today ? { tierId: reached?.id ?? null, keptUntil: null } : { tierId: own.id, keptUntil };
}
