import type { Db } from "~/db.server";

/** What silences and first orders need of a member's order. */
export interface TimelineOrder {
  orderId: bigint;
  processedAt: Date;
  stands: boolean;
}

/** All orders of these members, oldest first, by member. One statement, from the index on members' orders. */
export async function loadTimelines(
  db: Db,
  { shopId, customerIds }: { shopId: number; customerIds: bigint[] },
): Promise<Map<bigint, (TimelineOrder & { paidAt: Date | null })[]>> {
  const rows = await db.$queryRaw<(TimelineOrder & { customerId: bigint; paidAt: Date | null })[]>`
    SELECT order_id AS "orderId", customer_id AS "customerId", processed_at AS "processedAt", paid_at AS "paidAt", stands
    FROM "order" WHERE shop_id = ${shopId} AND customer_id = ANY (${customerIds}::bigint[])
    ORDER BY customer_id, processed_at`;
  return Map.groupBy(rows, ({ customerId }) => customerId);
}
