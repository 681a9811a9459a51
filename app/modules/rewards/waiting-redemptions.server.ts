import { Prisma, type Redemption } from "@prisma/client";
import type { Db } from "~/db.server";
import type { RowPlace } from "~/lib/place-cursor";
import type { RewardTitle } from "./reward-title";

interface Wanted {
  shopId: number;
  /** the place after which the page begins, in the order asked for */
  after?: RowPlace;
  order: "OLDEST" | "NEWEST";
  limit: number;
}

/** Redemptions that wait for a decision. One statement, from the index. */
export async function listWaitingRedemptions(
  db: Db,
  { shopId, after, order, limit }: Wanted,
): Promise<{ id: string; customerId: bigint; waitingSince: Date }[]> {
  const direction = Prisma.raw(order === "OLDEST" ? "ASC" : "DESC");
  return db.$queryRaw`
    SELECT id::text, customer_id AS "customerId", requested_at AS "waitingSince" FROM redemption
    WHERE shop_id = ${shopId} AND status = 'WAITING' AND ${beyond(order, after)}
    ORDER BY requested_at ${direction}, id ${direction} LIMIT ${limit}`;
}

/** How many wait; with `until` those that have waited since then. One statement. */
export async function countWaitingRedemptions(
  db: Db,
  { shopId, until = null }: { shopId: number; until?: Date | null },
): Promise<number> {
  const [counted] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM redemption
    WHERE shop_id = ${shopId} AND status = 'WAITING' AND (${until}::timestamptz IS NULL OR requested_at <= ${until})`;
  return counted?.count ?? 0;
}

/** The range on the time alone lets the index begin at the right row; the rest orders those of the same moment. */
function beyond(order: Wanted["order"], after: Wanted["after"]): Prisma.Sql {
  if (!after) return Prisma.sql`true`;
  const { at, id } = after;
  return order === "OLDEST"
    ? Prisma.sql`requested_at >= ${at} AND (requested_at > ${at} OR id > ${id}::uuid)`
    : Prisma.sql`requested_at <= ${at} AND (requested_at < ${at} OR id < ${id}::uuid)`;
}

/** Redemptions by id, in any status. One statement, none without ids. */
export async function findRedemptions(
  db: Db,
  { shopId, ids }: { shopId: number; ids: readonly string[] },
): Promise<Redemption[]> {
  return ids.length === 0 ? [] : db.redemption.findMany({ where: { shopId, id: { in: [...ids] } } });
}

/** Ids of all redemptions of these customers. One statement. */
export async function listRedemptionIds(
  db: Db,
  { shopId, customerIds }: { shopId: number; customerIds: bigint[] },
): Promise<string[]> {
  const rows = await db.redemption.findMany({
    where: { shopId, customerId: { in: customerIds } },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

export interface RejectedRedemption {
  id: string;
  customerId: bigint;
  title: RewardTitle;
  rejectedAt: Date;
}

/** The latest rejected ones of each customer since a moment. One statement by index. */
export const listRejectedRedemptions = (
  db: Db,
  { shopId, customerIds, since, most }: { shopId: number; customerIds: bigint[]; since: Date; most: number },
): Promise<RejectedRedemption[]> =>
  db.$queryRaw`
    SELECT id, "customerId", title, "rejectedAt" FROM (
      SELECT id::text, customer_id AS "customerId", terms -> 'title' AS title, ended_at AS "rejectedAt",
        row_number() OVER (PARTITION BY customer_id ORDER BY ended_at DESC, id DESC) AS place
      FROM redemption
      WHERE shop_id = ${shopId} AND customer_id = ANY (${customerIds.map(String)}::bigint[]) AND status = 'REJECTED'
        AND ended_at > ${since}
    ) AS rejected WHERE place <= ${most}`;
