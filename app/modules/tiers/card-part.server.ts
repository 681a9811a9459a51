import type { TierBasis } from "@prisma/client";
import { toLiquidPrice } from "~/lib/money";
import type { CardPart } from "~/modules/publishing/card-part";
import { listTierStates, type TierState } from "./list-tier-states.server";

interface TierFields {
  /** in a shop with tiers */
  tier: {
    /** null: none reached yet */
    name: string | null;
    /** the tier's multiplier for orders in percent, when it changes the points; 200 doubles */
    percent?: number;
    /** the next tier, or the one to reach again by `keptUntil`; money in hundredths of its currency, as in Liquid */
    next: {
      name: string;
      /** its multiplier, when it is more than the member has now */
      percent?: number;
      missing: number;
      of: number;
      unit: TierBasis;
      currency?: string;
    } | null;
    /** last day of the grace period */
    keptUntil?: string;
  };
}

/** The member's tier and the way to the next one. One statement. */
export const tierCardPart: CardPart<TierFields> = {
  async read(db, asked) {
    const states = await listTierStates(db, asked);
    return new Map([...states].map(([customerId, state]) => [customerId, { tier: tierOnCard(state) }]));
  },
  // A tier that everybody has from the start is no reason for a card.
  isWorthCard: ({ tier: { next, keptUntil } }) => keptUntil !== undefined || next === null || next.missing < next.of,
};

export function tierOnCard(state: TierState): TierFields["tier"] {
  const { basis, currency, name, multiplierPercent: percent, keptUntil, value, next } = state;
  const shown = (amount: bigint) => (basis === "SPENT" ? toLiquidPrice(Number(amount), currency) : Number(amount));
  return {
    name,
    ...(percent !== null && percent !== 100 && { percent }),
    next: next && {
      name: next.name,
      ...(next.multiplierPercent > (percent ?? 100) && { percent: next.multiplierPercent }),
      missing: shown(next.threshold - value),
      of: shown(next.threshold),
      unit: basis,
      ...(basis === "SPENT" && { currency }),
    },
    ...(keptUntil && { keptUntil: keptUntil.toISOString().slice(0, 10) }),
  };
}
