import type { Db } from "~/db.server";
import { type Ladder, type LadderStep, readLadder } from "./ladder.server";

export interface TierOverview extends Omit<Ladder, "tiers"> {
  /** highest first */
  tiers: (LadderStep & { members: number })[];
  /** members without a tier */
  others: number;
}

/** The shop's tiers with how many members are in each, as last refreshed. Two statements, reads only. */
export async function readTierOverview(db: Db, { shopId }: { shopId: number }): Promise<TierOverview> {
  const { tiers, ...ladder } = await readLadder(db, { shopId });
  const groups = await db.$queryRaw<{ tierId: string | null; members: number }[]>`
    SELECT tier_id::text AS "tierId", count(*)::int AS members FROM member_tier
    WHERE shop_id = ${shopId} AND status = 'ACTIVE' GROUP BY tier_id`;
  const counts = new Map(groups.map(({ tierId, members }) => [tierId, members]));
  const counted = tiers.map((tier) => ({ ...tier, members: counts.get(tier.id) ?? 0 }));
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const placed = counted.reduce((sum, { members }) => sum + members, 0);
  return { ...ladder, tiers: counted.toReversed(), others: all - placed };
}
