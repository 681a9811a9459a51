import type { Db } from "~/db.server";
import type { OrderFingerprints } from "./fingerprints";

/** Networks change hands in time: older orders do not say who uses a network now. */
const NETWORK_DAYS = 90;

/** Identity signals from all orders of these customers, by customer. One statement. */
export async function loadFingerprints(
  db: Db,
  { shopId, customerIds }: { shopId: number; customerIds: bigint[] },
): Promise<Map<bigint, OrderFingerprints[]>> {
  const rows = await db.$queryRaw<(OrderFingerprints & { customerId: bigint })[]>`
    SELECT o.customer_id AS "customerId", f.emails, f.phones, f.addresses, f.network
    FROM "order" o JOIN order_fingerprint f ON f.shop_id = o.shop_id AND f.order_id = o.order_id
    WHERE o.shop_id = ${shopId} AND o.customer_id = ANY (${customerIds.map(String)}::bigint[])`;
  return Map.groupBy(rows, ({ customerId }) => customerId);
}

/** Has this customer ordered from this network lately? One statement, by the index on a customer's orders. */
export async function hasOrderedFrom(
  db: Db,
  { shopId, customerId, network, now }: { shopId: number; customerId: bigint; network: string | null; now: Date },
): Promise<boolean> {
  if (network === null) return false;
  const since = new Date(now.getTime() - NETWORK_DAYS * 86_400_000);
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM "order" o JOIN order_fingerprint f ON f.shop_id = o.shop_id AND f.order_id = o.order_id
    WHERE o.shop_id = ${shopId} AND o.customer_id = ${customerId} AND o.processed_at >= ${since}
      AND f.network = ${network}
    LIMIT 1`;
  return rows.length > 0;
}

/** Orders of these customers with a member's code: when, and from which network. One statement. */
export async function listReferredOrders(
  db: Db,
  { shopId, customerIds }: { shopId: number; customerIds: bigint[] },
): Promise<{ customerId: bigint; processedAt: Date; network: string | null }[]> {
  return db.$queryRaw`
    SELECT o.customer_id AS "customerId", o.processed_at AS "processedAt", f.network
    FROM "order" o LEFT JOIN order_fingerprint f ON f.shop_id = o.shop_id AND f.order_id = o.order_id
    WHERE o.shop_id = ${shopId} AND o.customer_id = ANY (${customerIds.map(String)}::bigint[])
      AND o.snapshot -> 'referral' IS NOT NULL`;
}
