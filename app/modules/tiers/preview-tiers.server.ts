import { Prisma, type TierBasis } from "@prisma/client";
import type { Db } from "~/db.server";
import { plannedLadder, type TierPlan } from "./planned-ladder";
import { readLadder } from "./ladder.server";
import { dayOf, windowStart } from "./tier-window";

export interface TierPreview {
  /** highest first */
  tiers: { id: string; name: string; members: number }[];
  /** members below the lowest */
  others: number;
}

/**
 * How many members would be in each tier by what they did in the last 12 months, days of grace left aside. Two
 * statements, reads only. @throws AppError as `plannedLadder`
 */
export async function previewTiers(
  db: Db,
  { shopId, plan, now }: { shopId: number; plan: TierPlan; now: Date },
): Promise<TierPreview> {
  const ladder = await readLadder(db, { shopId });
  const tiers = plannedLadder(ladder, plan);
  const since = windowStart(dayOf(now, ladder.timezone), ladder.timezone);
  const thresholds = tiers.map(({ threshold }) => threshold);
  const rows = await db.$queryRaw<{ step: bigint | null; members: bigint }[]>`
    SELECT step, count(*) AS members FROM (
      SELECT (SELECT max(s) FROM unnest(${thresholds}::bigint[]) s WHERE s <= coalesce(t.value, 0)) AS step
      FROM member_status m LEFT JOIN (${totals(plan.basis, shopId, since)}) t ON t.customer_id = m.customer_id
      WHERE m.shop_id = ${shopId} AND m.status = 'ACTIVE'
    ) placed GROUP BY step`;
  const counts = new Map(rows.map(({ step, members }) => [step, Number(members)]));
  const placed = tiers.map(({ id, name, threshold }) => ({ id, name, members: counts.get(threshold) ?? 0 }));
  return { tiers: placed.toReversed(), others: counts.get(null) ?? 0 };
}

/** By member; read once for the whole shop, which is quicker than member by member. Counts as `tierValue` does. */
function totals(basis: TierBasis, shopId: number, since: Date): Prisma.Sql {
  if (basis === "POINTS")
    return Prisma.sql`SELECT customer_id, sum(points) AS value FROM earned_points
      WHERE shop_id = ${shopId} AND occurred_at >= ${since} GROUP BY customer_id`;
  const counted = basis === "SPENT" ? Prisma.sql`sum(total_minor)` : Prisma.sql`count(*)`;
  return Prisma.sql`SELECT customer_id, ${counted} AS value FROM member_order
    WHERE shop_id = ${shopId} AND processed_at >= ${since} AND stands GROUP BY customer_id`;
}
