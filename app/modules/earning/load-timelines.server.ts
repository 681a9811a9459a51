import type { Db } from "~/db.server";
import type { TimelineOrder } from "./order-occasions";

/** All orders of these members, oldest first, by member. One statement, from the index on members' orders. */
export async function loadTimelines(
  db: Db,
  { shopId, customerIds }: { shopId: number; customerIds: bigint[] },
): Promise<Map<bigint, (TimelineOrder & { paidAt: Date | null })[]>> {
  const rows = await db.order.findMany({
    where: { shopId, customerId: { in: customerIds } },
    select: { orderId: true, customerId: true, processedAt: true, paidAt: true, stands: true },
    orderBy: [{ customerId: "asc" }, { processedAt: "asc" }],
  });
  return Map.groupBy(rows, (row) => row.customerId ?? 0n);
}
