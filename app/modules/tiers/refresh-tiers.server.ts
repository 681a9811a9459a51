import { Prisma, type TierBasis } from "@prisma/client";
import type { Db } from "~/db.server";
import { saveMemberTiers } from "~/modules/members/save-member-tiers.server";
import { type Ladder, readLadder } from "./ladder.server";
import { standing, type Standing } from "./tier-standing";
import { dayOf, fromDate, type IsoDay } from "~/lib/shop-day";
import { windowStart } from "./tier-window";

interface HeldRow {
  customerId: bigint;
  active: boolean;
  tierId: string | null;
  keptUntil: Date | null;
  /** as stored, and as counted now */
  before: bigint;
  value: bigint;
}

interface Change extends Standing {
  customerId: bigint;
  value: bigint;
}

/**
 * Brings the tiers of these members to what their last 12 months say. Inside the caller's transaction, which holds the
 * locks of the members; at most three statements for any number of members. Running it again changes nothing.
 *
 * @returns members whose tier, or what they have reached, changed
 */
export async function refreshTiers(
  db: Db,
  { shopId, customerIds, now }: { shopId: number; customerIds: Iterable<bigint>; now: Date },
): Promise<bigint[]> {
  const ids = [...new Set(customerIds)];
  if (ids.length === 0) return [];
  const ladder = await readLadder(db, { shopId });
  const today = dayOf(now, ladder.timezone);
  const since = windowStart(today, ladder.timezone);
  const rows = ladder.basis
    ? await countedRows(db, { shopId, ids, basis: ladder.basis, since })
    : await heldRows(db, { shopId, ids });
  const changes = rows.flatMap((row) => changeOf(row, ladder, today));
  await saveMemberTiers(db, { shopId, changes, now });
  return changes.map(({ customerId }) => customerId);
}

async function countedRows(
  db: Db,
  { shopId, ids, basis, since }: { shopId: number; ids: bigint[]; basis: TierBasis; since: Date },
): Promise<HeldRow[]> {
  return db.$queryRaw<HeldRow[]>`
    SELECT m.customer_id AS "customerId", m.status = 'ACTIVE' AS active, m.tier_id AS "tierId",
      m.tier_kept_until AS "keptUntil", m.tier_value AS before, ${tierValue(basis, since)} AS value
    FROM member_tier m WHERE m.shop_id = ${shopId} AND m.customer_id = ANY(${ids}::bigint[])`;
}

/** Without a basis only those who still hold something have to change. */
async function heldRows(db: Db, { shopId, ids }: { shopId: number; ids: bigint[] }): Promise<HeldRow[]> {
  return db.$queryRaw<HeldRow[]>`
    SELECT customer_id AS "customerId", false AS active, tier_id AS "tierId", tier_kept_until AS "keptUntil",
      tier_value AS before, 0::bigint AS value
    FROM member_tier WHERE shop_id = ${shopId} AND customer_id = ANY(${ids}::bigint[])
      AND (tier_id IS NOT NULL OR tier_value <> 0)`;
}

/** Who was merged, redacted or deleted holds no tier. */
function changeOf(row: HeldRow, { tiers, graceDays }: Ladder, today: IsoDay): Change[] {
  const held = { tierId: row.tierId, keptUntil: row.keptUntil && fromDate(row.keptUntil) };
  const value = row.active ? row.value : 0n;
  const inputs = { tiers: row.active ? tiers : [], value, today, graceDays };
  const next = standing(held, inputs);
  const same = next.tierId === held.tierId && next.keptUntil === held.keptUntil && value === row.before;
  return same ? [] : [{ ...next, customerId: row.customerId, value }];
}

/**
 * SQL for what a member `m` has reached since a moment. Points count by the day of what earned them, so that what is
 * taken back falls with its award; money is what is left of orders that stand.
 */
function tierValue(basis: TierBasis, since: Date): Prisma.Sql {
  if (basis === "POINTS")
    return Prisma.sql`(SELECT coalesce(sum(a.points), 0)::bigint FROM earned_points a
      WHERE a.shop_id = m.shop_id AND a.customer_id = m.customer_id AND a.occurred_at >= ${since})`;
  const counted = basis === "SPENT" ? Prisma.sql`coalesce(sum(o.total_minor), 0)::bigint` : Prisma.sql`count(*)`;
  return Prisma.sql`(SELECT ${counted} FROM member_order o
    WHERE o.shop_id = m.shop_id AND o.customer_id = m.customer_id AND o.processed_at >= ${since} AND o.stands)`;
}
