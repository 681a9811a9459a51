import type { Db } from "~/db.server";

/** Addresses are given to others in time: orders from longer ago say nothing of who has one now. */
const DAYS = 90;

/** Did this customer order from this network of late? One statement, by the index of a customer's orders. */
export async function hasOrderedFrom(
  db: Db,
  { shopId, customerId, network, now }: { shopId: number; customerId: bigint; network: string | null; now: Date },
): Promise<boolean> {
  if (network === null) return false;
  const since = new Date(now.getTime() - DAYS * 86_400_000);
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM "order"
    WHERE shop_id = ${shopId} AND customer_id = ${customerId} AND processed_at >= ${since}
      AND snapshot -> 'fingerprints' ->> 'network' = ${network}
    LIMIT 1`;
  return rows.length > 0;
}
