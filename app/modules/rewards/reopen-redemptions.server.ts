import type { Db } from "~/db.server";
import { lockAvailable } from "~/modules/ledger/lock-available.server";
import { advanceRedemptions } from "./advance-redemptions.server";
import { countTaken } from "./list-rewards.server";

interface Reopening {
  shopId: number;
  ids: readonly string[];
  actor: string;
  now: Date;
}

/**
 * Lets redemptions wait again on which staff have decided. What was rejected needs its points and its place in the stock
 * anew, the first requested first; where these are gone, or the reward is, the decision stands. Inside the caller's
 * transaction, which holds the members' locks. A constant number of statements. @returns ids of those that wait again
 */
export async function reopenRedemptions(db: Db, { shopId, ids, actor, now }: Reopening): Promise<string[]> {
  const decided = await db.redemption.findMany({
    where: { shopId, id: { in: [...ids] }, reward: { archivedAt: null } },
    select: { id: true, status: true, points: true, customerId: true, rewardId: true },
    orderBy: [{ requestedAt: "asc" }, { id: "asc" }],
  });
  const rejected = decided.filter(({ status }) => status === "REJECTED");
  const rewardIds = [...new Set(rejected.map(({ rewardId }) => rewardId))];
  const room = await lockRoom(db, { shopId, rewardIds });
  const available = await lockAvailable(db, { shopId, customerIds: rejected.map(({ customerId }) => customerId) });
  const fits = decided.filter(({ status, points, customerId, rewardId }) => {
    if (status !== "REJECTED") return true;
    const [has, left] = [available.get(customerId) ?? 0, room.get(rewardId) ?? Infinity];
    if (has < points || left < 1) return false;
    available.set(customerId, has - points);
    room.set(rewardId, left - 1);
    return true;
  });
  return advanceRedemptions(db, { shopId, ids: fits.map(({ id }) => id), event: "UNDO", actor, now });
}

/** How many more can be taken of rewards with a stock, locked as `redeemReward` locks them. Two statements. */
async function lockRoom(
  db: Db,
  { shopId, rewardIds }: { shopId: number; rewardIds: string[] },
): Promise<Map<string, number>> {
  const rewards = await db.$queryRaw<{ id: string; stock: number }[]>`
    SELECT id::text, stock FROM reward WHERE shop_id = ${shopId} AND id = ANY (${rewardIds}::uuid[]) AND stock IS NOT NULL
    ORDER BY id FOR UPDATE`;
  const taken = await countTaken(db, { shopId, rewardIds: rewards.map(({ id }) => id) });
  return new Map(rewards.map(({ id, stock }) => [id, stock - (taken.get(id) ?? 0)]));
}
