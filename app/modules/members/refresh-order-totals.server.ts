import type { Db } from "~/db.server";

/**
 * Counts the paid, not cancelled, not deleted, not test orders of these members anew. One statement for any number of members; the
 * counting condition is the one of `counts` in modules/earning. Counted member by member: a join would read all orders of
 * the shop while an import keeps their number ahead of what the planner knows.
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
      FROM "order" o WHERE o.shop_id = ${shopId} AND o.customer_id = ids.customer_id
        AND o.financial_status IN ('PAID', 'PARTIALLY_REFUNDED', 'REFUNDED') AND o.outstanding_minor <= 0
        AND o.cancelled_at IS NULL AND o.deleted_at IS NULL AND NOT o.test
    ) AS totals
    WHERE member.shop_id = ${shopId} AND member.customer_id = ids.customer_id
      AND (order_count, revenue_minor, first_order_at, last_order_at)
        IS DISTINCT FROM (totals.orders, totals.revenue, totals.first_at, totals.last_at)`;
}
