import type { Db } from "~/db.server";

/** A time of one customer's orders, by their payment. */
export interface OrderSpan {
  customerId: bigint;
  from: Date;
  /** null: without end */
  until: Date | null;
}

/** Numbers of the standing orders within these spans. One statement. */
export async function listOrdersWithin(
  db: Db,
  { shopId, spans }: { shopId: number; spans: readonly OrderSpan[] },
): Promise<bigint[]> {
  const rows = await db.$queryRaw<{ orderId: bigint }[]>`
    SELECT o.order_id AS "orderId"
    FROM unnest(${spans.map(({ customerId }) => customerId)}::bigint[],
      ${spans.map(({ from }) => from.toISOString())}::timestamptz[],
      ${spans.map(({ until }) => until?.toISOString() ?? null)}::timestamptz[]) AS span (customer_id, from_at, until_at)
    JOIN "order" o ON o.customer_id = span.customer_id
    WHERE o.shop_id = ${shopId} AND o.stands AND coalesce(o.paid_at, o.processed_at) >= span.from_at
      AND (span.until_at IS NULL OR coalesce(o.paid_at, o.processed_at) <= span.until_at)
    ORDER BY o.order_id`;
  return rows.map(({ orderId }) => orderId);
}
