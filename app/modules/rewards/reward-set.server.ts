import type { Reward } from "@prisma/client";
import type { Db } from "~/db.server";
import { enqueue } from "~/lib/queue.server";
import { jobs } from "~/modules/jobs/registry";
import type { RewardInput } from "./reward-input";
import { toRow } from "./save-reward.server";

export interface RewardSetRows {
  /** those with the ids, removed ones too */
  stored: Reward[];
  /** whether the shop has rewards beside them */
  hasOthers: boolean;
}

interface Asked {
  shopId: number;
  ids: readonly string[];
}

/** The rewards with these ids. One statement. */
export async function readRewardSet(db: Db, { shopId, ids }: Asked): Promise<RewardSetRows> {
  const rewards = await db.reward.findMany({
    where: { shopId, OR: [{ id: { in: [...ids] } }, { archivedAt: null }] },
    orderBy: { id: "asc" },
  });
  const stored = rewards.filter(({ id }) => ids.includes(id));
  return { stored, hasOthers: rewards.length > stored.length };
}

/** The same, those with the ids locked until the transaction ends. Two statements. */
export async function lockRewardSet(db: Db, { shopId, ids }: Asked): Promise<RewardSetRows> {
  await db.$queryRaw`SELECT id FROM reward WHERE shop_id = ${shopId} AND id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  return readRewardSet(db, { shopId, ids });
}

/**
 * Puts rewards with these ids into effect: makes those that there are none of, changes the others and brings back removed ones; what members
 * have taken keeps its terms. Inside the caller's transaction, after `lockRewardSet`; two statements a reward.
 */
export async function putRewards(
  db: Db,
  { shopId, rewards, now }: { shopId: number; rewards: readonly { id: string; input: RewardInput }[]; now: Date },
): Promise<void> {
  for (const { id, input } of rewards) {
    const values = { ...(await toRow(db, { shopId, input, tierIds: [] })), archivedAt: null, updatedAt: now };
    await db.reward.upsert({
      where: { shopId_id: { shopId, id } },
      create: { shopId, id, ...values, createdAt: now },
      update: values,
    });
  }
  if (rewards.length > 0) await enqueue(db, jobs.publishStorefront, { shopId });
}

/** Whether members can take any reward. One statement. */
export async function hasRewardOn(db: Db, { shopId }: { shopId: number }): Promise<boolean> {
  const found = await db.reward.findFirst({ where: { shopId, enabled: true, archivedAt: null }, select: { id: true } });
  return found !== null;
}
