import type { Db } from "~/db.server";

/**
 * Gives the entries of a customer that Shopify merged to the one that was kept. Where both took part in a mission, both
 * stay as they are. Inside the caller's transaction.
 */
export async function moveEntries(
  db: Db,
  { shopId, fromId, toId }: { shopId: number; fromId: bigint; toId: bigint },
): Promise<void> {
  await db.$executeRaw`
    UPDATE mission_entry SET customer_id = ${toId}
    WHERE shop_id = ${shopId} AND customer_id = ${fromId} AND NOT EXISTS (
      SELECT 1 FROM mission_entry AS own
      WHERE own.shop_id = ${shopId} AND own.customer_id = ${toId} AND own.mission_id = mission_entry.mission_id)`;
}
