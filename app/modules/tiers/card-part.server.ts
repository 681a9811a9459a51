import type { TierBasis } from "@prisma/client";
import { toLiquidPrice } from "~/lib/money";
import type { CardPart } from "~/modules/publishing/card-part";
import { listTierStates, type TierState } from "./list-tier-states.server";

interface TierFields {
  /** in a shop with tiers */
  tier: {
    /** null: none is reached yet */
    name: string | null;
    /** what the tier makes of the points for orders, where it changes them; 200 doubles */
    percent?: number;
    /** the tier to reach next, or to reach again by `keptUntil`; money in hundredths of whatever currency, as Liquid counts */
    next: { name: string; missing: number; of: number; unit: TierBasis } | null;
    /** last day on which the tier is kept that is no longer reached */
    keptUntil?: string;
  };
}

/** The member's tier and the way to the next one. One statement. */
export const tierCardPart: CardPart<TierFields> = {
  async read(db, asked) {
    const states = await listTierStates(db, asked);
    return new Map([...states].map(([customerId, state]) => [customerId, { tier: tierOnCard(state) }]));
  },
  // What everybody has from the start is no reason: something was done for a tier.
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
      missing: shown(next.threshold - value),
      of: shown(next.threshold),
      unit: basis,
    },
    ...(keptUntil && { keptUntil: keptUntil.toISOString().slice(0, 10) }),
  };
}
