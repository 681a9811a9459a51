import type { TierState } from "~/modules/tiers/list-tier-states.server";
import { fromThreshold } from "~/modules/tiers/threshold";

/** A member's tier as plain values; amounts are decimal strings. */
export function toMemberTierView({
  basis,
  currency,
  name,
  multiplierPercent,
  since,
  keptUntil,
  value,
  next,
}: TierState) {
  const shown = (amount: bigint) => fromThreshold(amount, basis, currency);
  return {
    basis,
    name,
    since: since?.toISOString() ?? null,
    keptUntil: keptUntil?.toISOString().slice(0, 10) ?? null,
    value: shown(value),
    next: next && {
      name: next.name,
      /** the next tier's multiplier in percent; null when it is no higher than the current one */
      multiplierPercent: next.multiplierPercent > (multiplierPercent ?? 100) ? next.multiplierPercent : null,
      threshold: shown(next.threshold),
      missing: shown(next.threshold - value),
      /** progress to the next tier, 0 to 100 */
      percent: Number((value * 100n) / next.threshold),
    },
  };
}
export type MemberTierView = ReturnType<typeof toMemberTierView>;
