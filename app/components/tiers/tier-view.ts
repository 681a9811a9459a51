import type { TFunction } from "i18next";
import type { Format } from "~/lib/format";
import { fromThreshold } from "~/modules/tiers/threshold";
import { type TierBasisName } from "~/modules/tiers/tier-bases";
import type { TierBenefits } from "~/modules/earning/rules/tier-benefits";
import type { TierOverview } from "~/modules/tiers/read-tier-overview.server";

/** The tiers as plain values; thresholds are decimal strings. */
export function toTiersView({ basis, graceDays, currency, tiers, others }: TierOverview) {
  return {
    basis,
    graceDays,
    others,
    tiers: tiers.map(({ threshold, ...tier }) => ({
      ...tier,
      threshold: basis ? fromThreshold(threshold, basis, currency) : "0",
    })),
  };
}

type TiersView = ReturnType<typeof toTiersView>;
export type TierView = TiersView["tiers"][number];

/**
 * The name of the next lower tier when a tier gives no more than that, "" when there is no lower one; null when it gives
 * more. `tiers` are highest first.
 */
export function sameAsBelow(
  tiers: readonly Pick<TierView, "id" | "name" | "multiplierPercent">[],
  tier: Pick<TierView, "id" | "multiplierPercent">,
  { named }: Pick<TierBenefits, "named">,
): string | null {
  const below = tiers[tiers.findIndex(({ id }) => id === tier.id) + 1];
  const more = tier.multiplierPercent > (below?.multiplierPercent ?? 100) || named.includes(tier.id);
  return more ? null : (below?.name ?? "");
}

/** A decimal string as text by the tiers' basis, such as "500 points" or "€500.00". */
export const amountText = (format: Format, basis: TierBasisName, value: string): string =>
  basis === "SPENT" ? format.money(value) : format.number(Number(value));

export function thresholdText(t: TFunction, format: Format, basis: TierBasisName, threshold: string): string {
  if (Number(threshold) === 0) return t("tiers.everybody");
  return t(`tiers.from.${basis}`, { value: amountText(format, basis, threshold) });
}

export function membersText(t: TFunction, format: Format, count: number): string {
  return t("tiers.members", { count, members: format.number(count) });
}

export function timesText(t: TFunction, format: Format, percent: number): string {
  return percent === 100 ? t("tiers.single") : t("tiers.times", { times: format.decimal(percent / 100) });
}
