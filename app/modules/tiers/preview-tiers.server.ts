import { Prisma, type TierBasis } from "@prisma/client";
import type { Db } from "~/db.server";
import { plannedLadder, type TierPlan } from "./planned-ladder";
import { readLadder } from "./ladder.server";
import { dayOf } from "~/lib/shop-day";
import { windowStart } from "./tier-window";

export interface TierPreview {
  /** highest first */
  tiers: PlannedTier[];
  /** members below the lowest */
  others: number;
  /** as last refreshed */
  othersBefore: number;
  /** who would change tiers; null: no tier */
  moves: { from: string | null; to: string | null; up: boolean; members: number }[];
}

interface PlannedTier {
  id: string;
  name: string;
  members: number;
  /** as last refreshed */
  before: number;
}

interface Placed {
  now: string | null;
  step: bigint | null;
  members: number;
}

/**
 * How many members would be in each tier by what they did in the last 12 months, and which tiers they have now; days
 * of grace left aside. Two
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
  const rows = await db.$queryRaw<Placed[]>`
    SELECT now, step, count(*)::int AS members FROM (
      SELECT m.tier_id::text AS now,
        (SELECT max(s) FROM unnest(${thresholds}::bigint[]) s WHERE s <= coalesce(t.value, 0)) AS step
      FROM member_tier m LEFT JOIN (${totals(plan.basis, shopId, since)}) t ON t.customer_id = m.customer_id
      WHERE m.shop_id = ${shopId} AND m.status = 'ACTIVE'
    ) placed GROUP BY now, step ORDER BY members DESC`;
  const sum = (of: (row: Placed) => boolean) => rows.reduce((all, row) => all + (of(row) ? row.members : 0), 0);
  const ids = new Set(ladder.tiers.map(({ id }) => id));
  const placed = tiers.map(({ id, name, threshold }) => ({
    id,
    name,
    members: sum(({ step }) => step === threshold),
    before: sum((row) => row.now === id),
  }));
  return {
    tiers: placed.toReversed(),
    others: sum(({ step }) => step === null),
    othersBefore: sum(({ now }) => !now || !ids.has(now)),
    moves: movesOf(rows, { before: ladder.tiers, after: tiers }),
  };
}

type Named = { id: string; name: string; threshold: bigint };

function movesOf(rows: readonly Placed[], { before, after }: { before: readonly Named[]; after: readonly Named[] }) {
  const place = (among: readonly Named[], id: string | undefined) => among.findIndex((tier) => tier.id === id);
  return rows.flatMap(({ now, step, members }) => {
    const from = before.find(({ id }) => id === now);
    const to = after.find(({ threshold }) => threshold === step);
    if (from?.id === to?.id) return [];
    // A tier that is deleted has a place only among those of before.
    const among = from && place(after, from.id) < 0 ? before : after;
    const up = place(among, to?.id) > place(among, from?.id);
    return [{ from: from?.name ?? null, to: to?.name ?? null, up, members }];
  });
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
