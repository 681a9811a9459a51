import type { Db } from "~/db.server";

/**
 * For each of the members with pending points: how many become available on the next day on which any do (a day in the
 * shop's time zone), and the moment by which all of these have. One statement.
 */
export async function listNextMaturing(
  db: Db,
  { shopId, customerIds }: { shopId: number; customerIds: bigint[] },
): Promise<Map<bigint, { points: number; at: Date }>> {
  const rows = await db.$queryRaw<{ customerId: bigint; points: number; at: Date }[]>`
    SELECT DISTINCT ON (a.customer_id)
      a.customer_id AS "customerId", sum(a.granted - a.taken_back)::float8 AS points, max(a.matures_at) AS at
    FROM award a
    JOIN shop s ON s.id = a.shop_id
    WHERE a.shop_id = ${shopId} AND a.customer_id = ANY (${customerIds.map(String)}::bigint[])
      AND a.status = 'PENDING' AND a.granted > a.taken_back
    GROUP BY a.customer_id, (a.matures_at AT TIME ZONE s.timezone)::date
    ORDER BY a.customer_id, (a.matures_at AT TIME ZONE s.timezone)::date`;
  return new Map(rows.map(({ customerId, points, at }) => [customerId, { points, at }]));
}
