import type { TFunction } from "i18next";
import type { Format } from "~/lib/format";
import { fromThreshold } from "~/modules/tiers/threshold";
import { type TierBasisName } from "~/modules/tiers/tier-bases";
import type { TierBenefits } from "~/modules/earning/rules/tier-benefits";
import type { TierOverview } from "~/modules/tiers/read-tier-overview.server";

/** What the tiers page shows, as plain values that can travel to the browser. */
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
 * The next lower tier where a tier gives no more than it, "" where there is none below; null where it gives more. `tiers`
 * are highest first.
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

/** "500 points", as the basis counts; takes a decimal string. */
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
