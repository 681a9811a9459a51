import type { z } from "zod";
import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { readTierOverview } from "~/modules/tiers/read-tier-overview.server";
import { fromThreshold } from "~/modules/tiers/threshold";
import type { TierAnswer, tierList } from "./schemas/tier";

/** The shop's tiers as the API tells of them. */
export async function showTiers(db: Db, { shopId }: { shopId: number }): Promise<z.input<typeof tierList>> {
  const { basis, graceDays, currency, tiers } = await readTierOverview(db, { shopId });
  const data = tiers.map((tier) => ({
    ...tier,
    threshold: basis ? fromThreshold(tier.threshold, basis, currency) : tier.threshold.toString(),
  }));
  return { basis, graceDays, data, nextCursor: null };
}

/** @throws AppError TIER_NOT_FOUND (404) */
export async function showTier(db: Db, { shopId, id }: { shopId: number; id: string }): Promise<TierAnswer> {
  const { data } = await showTiers(db, { shopId });
  const tier = data.find((known) => known.id === id);
  if (!tier) throw new AppError("TIER_NOT_FOUND", { status: 404 });
  return tier;
}
