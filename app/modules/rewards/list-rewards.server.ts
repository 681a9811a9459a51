import type { Reward } from "@prisma/client";
import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { isUuid } from "~/lib/uuid";
import { takenStatuses } from "./redemption-state";

export interface ListedReward extends Reward {
  /** redemptions that count against the stock */
  taken: number;
}

/** A shop's rewards, cheapest first. Two statements. */
export async function listRewards(db: Db, { shopId }: { shopId: number }): Promise<ListedReward[]> {
  const rewards = await db.reward.findMany({
    where: { shopId, archivedAt: null },
    orderBy: [{ points: "asc" }, { createdAt: "asc" }, { id: "asc" }],
  });
  const counts = await countTaken(db, { shopId, rewardIds: rewards.map(({ id }) => id) });
  return rewards.map((reward) => ({ ...reward, taken: counts.get(reward.id) ?? 0 }));
}

/** One reward. Two statements. @throws AppError REWARD_NOT_FOUND (404), also for an archived one or another shop's */
export async function getReward(db: Db, { shopId, id }: { shopId: number; id: string }): Promise<ListedReward> {
  const reward = isUuid(id) ? await db.reward.findUnique({ where: { shopId_id: { shopId, id } } }) : null;
  if (!reward || reward.archivedAt) throw new AppError("REWARD_NOT_FOUND", { status: 404 });
  const counts = await countTaken(db, { shopId, rewardIds: [id] });
  return { ...reward, taken: counts.get(id) ?? 0 };
}

/** Redemptions that count against the stock, by reward. One statement. */
export async function countTaken(
  db: Db,
  { shopId, rewardIds }: { shopId: number; rewardIds: string[] },
): Promise<Map<string, number>> {
  const rows = await db.redemption.groupBy({
    by: ["rewardId"],
    where: { shopId, rewardId: { in: rewardIds }, status: { in: [...takenStatuses] } },
    _count: { _all: true },
  });
  return new Map(rows.map(({ rewardId, _count }) => [rewardId, _count._all]));
}
