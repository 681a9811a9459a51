import type { Db } from "~/db.server";

/** The first order since then that Shopify marks as a test; its number. One statement. */
export async function findTestOrder(
  db: Db,
  { shopId, since }: { shopId: number; since: Date },
): Promise<string | null> {
  const order = await db.order.findFirst({
    where: { shopId, test: true, processedAt: { gte: since } },
    orderBy: { processedAt: "asc" },
    select: { name: true },
  });
  return order?.name ?? null;
}
