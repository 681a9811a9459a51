import type { Db } from "~/db.server";

/**
 * Recomputes the order totals of these members from the orders that count. One statement for any number of members,
 * with a lateral query per member: while an import adds orders, the planner's statistics are too old, and a join would
 * read all orders of the shop.
 */
export async function refreshOrderTotals(
  db: Db,
  { shopId, customerIds }: { shopId: number; customerIds: bigint[] },
): Promise<void> {
  if (customerIds.length === 0) return;
  await db.$executeRaw`
    UPDATE member SET order_count = totals.orders, revenue_minor = totals.revenue,
      first_order_at = totals.first_at, last_order_at = totals.last_at
    FROM unnest(${customerIds}::bigint[]) AS ids (customer_id)
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS orders, coalesce(sum(o.total_minor), 0)::bigint AS revenue,
        min(o.processed_at) AS first_at, max(o.processed_at) AS last_at
      FROM member_order o WHERE o.shop_id = ${shopId} AND o.customer_id = ids.customer_id AND o.counts
    ) AS totals
    WHERE member.shop_id = ${shopId} AND member.customer_id = ids.customer_id
      AND (order_count, revenue_minor, first_order_at, last_order_at)
        IS DISTINCT FROM (totals.orders, totals.revenue, totals.first_at, totals.last_at)`;
}
