import type { Db } from "~/db.server";
import type { Stretch } from "./compared-periods";

export interface Buyers {
  /** members who bought */
  members: number;
  /** those of them who had bought before, then or earlier in the period */
  returning: number;
  /** what their orders came to, in minor units */
  salesMinor: bigint;
}

const nobody: Buyers = { members: 0, returning: 0, salesMinor: 0n };

/**
 * Customers who take part now and whose orders of either time count, by the same rule as a member's revenue. One statement, over the
 * orders of both times.
 */
export async function readBuyers(
  db: Db,
  { shopId, last, before }: { shopId: number; last: Stretch; before: Stretch },
): Promise<{ last: Buyers; before: Buyers }> {
  const rows = await db.$queryRaw<(Buyers & { isLast: boolean })[]>`
    SELECT bought.is_last AS "isLast", count(*)::int AS "members",
      count(*) FILTER (WHERE bought.orders > 1 OR m.first_order_at < bought.first_at)::int AS "returning",
      sum(bought.total)::bigint AS "salesMinor"
    FROM (
      SELECT o.customer_id, o.processed_at >= ${last.from} AS is_last,
        count(*) AS orders, min(o.processed_at) AS first_at, sum(o.total_minor) AS total
      FROM "order" o
      WHERE o.shop_id = ${shopId} AND o.processed_at >= ${before.from} AND o.processed_at <= ${last.to}
        AND (o.processed_at <= ${before.to} OR o.processed_at >= ${last.from})
        AND o.counts AND o.customer_id IS NOT NULL
      GROUP BY 1, 2
    ) AS bought
    JOIN member m ON m.shop_id = ${shopId} AND m.customer_id = bought.customer_id
    JOIN member_membership p ON p.shop_id = ${shopId} AND p.customer_id = bought.customer_id AND p.membership = 'JOINED'
    GROUP BY 1`;
  const of = (wanted: boolean): Buyers => {
    const { isLast: _, ...buyers } = rows.find(({ isLast }) => isLast === wanted) ?? { isLast: wanted, ...nobody };
    return buyers;
  };
  return { last: of(true), before: of(false) };
}
