import { toLiquidPrice } from "~/lib/money";
import type { StorefrontPart } from "~/modules/publishing/storefront-part";
import { listRewards } from "./list-rewards.server";
import { titleIn, type RewardTitle } from "./reward-title";

/** As many as fit easily into one metafield. */
const SHOWN = 30;

interface RewardFields {
  /** cheapest first; absent while there are none */
  rewards?: {
    id: string;
    title: RewardTitle;
    /** for languages that the title does not have */
    name: string;
    /** its price; of a slider the least */
    points: number;
    /** how many were left when it was published; null: any number */
    left: number | null;
    /** of a slider: points of one step, and its worth in hundredths of the shop's currency, as in Liquid */
    step?: { points: number; amount: number };
  }[];
}

/** The rewards that members may take. Two statements. */
export const rewardStorefrontPart: StorefrontPart<RewardFields> = async (db, { shop }) => {
  const rewards = (await listRewards(db, { shopId: shop.id })).filter(({ enabled }) => enabled).slice(0, SHOWN);
  if (rewards.length === 0) return {};
  return {
    rewards: rewards.map(({ id, kind, title, points, amountMinor, minPoints, stock, taken }) => ({
      id,
      title: title as RewardTitle,
      name: titleIn(title as RewardTitle, "en"),
      points: minPoints ?? points,
      left: stock === null ? null : Math.max(0, stock - taken),
      ...(kind === "SLIDER" && { step: { points, amount: toLiquidPrice(Number(amountMinor), shop.currency) } }),
    })),
  };
};
