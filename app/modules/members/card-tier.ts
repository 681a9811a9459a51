import { toLiquidPrice } from "~/lib/money";
import type { TierState } from "./list-tier-states.server";
import type { MemberCard } from "./member-card";

/** A member's tier as the card tells it: money in hundredths of whatever currency, as Liquid counts it. */
export function cardTier(state: TierState): NonNullable<MemberCard["tier"]> {
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
