import type { Db } from "~/db.server";

/** Numbers of orders not known as deleted, placed before `until`, ascending from `after` on. One statement, by key. */
export async function listOrdersAfter(
  db: Db,
  {
    shopId,
    after,
    since,
    until,
    limit,
  }: { shopId: number; after: bigint; since: Date | null; until: Date; limit: number },
): Promise<bigint[]> {
  const rows = await db.order.findMany({
    where: {
      shopId,
      orderId: { gt: after },
      deletedAt: null,
      processedAt: { lte: until, ...(since && { gte: since }) },
    },
    orderBy: { orderId: "asc" },
    take: limit,
    select: { orderId: true },
  });
  return rows.map(({ orderId }) => orderId);
}
