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
  const groups = await db.member.groupBy({
    by: ["tierId"],
    where: { shopId, status: "ACTIVE" },
    _count: { _all: true },
  });
  const counts = new Map(groups.map(({ tierId, _count }) => [tierId, _count._all]));
  const counted = tiers.map((tier) => ({ ...tier, members: counts.get(tier.id) ?? 0 }));
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const placed = counted.reduce((sum, { members }) => sum + members, 0);
  return { ...ladder, tiers: counted.toReversed(), others: all - placed };
}
