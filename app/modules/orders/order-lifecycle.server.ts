import type { Db } from "~/db.server";

interface Buyers {
  shopId: number;
  customerIds: bigint[];
}

/** Moves all orders of a customer to the one they were merged into. One statement. */
export async function moveOrders(
  db: Db,
  { shopId, fromId, toId }: { shopId: number; fromId: bigint; toId: bigint },
): Promise<void> {
  await db.order.updateMany({ where: { shopId, customerId: fromId }, data: { customerId: toId } });
}

/**
 * Erases what orders hold of their buyers: fingerprints, attributes, and titles of lines, which may contain an engraved
 * name. Products and amounts stay. Two statements.
 */
export async function forgetBuyers(db: Db, { shopId, customerIds }: Buyers): Promise<void> {
  const ids = customerIds.map(String);
  await db.$executeRaw`
    DELETE FROM order_fingerprint f USING "order" o
    WHERE f.shop_id = ${shopId} AND o.shop_id = ${shopId} AND o.order_id = f.order_id
      AND o.customer_id = ANY (${ids}::bigint[])`;
  await db.$executeRaw`
    UPDATE "order" SET snapshot = jsonb_set(snapshot - 'member', '{lines}', coalesce((
      SELECT jsonb_agg(line || '{"title": ""}' ORDER BY place)
      FROM jsonb_array_elements(snapshot->'lines') WITH ORDINALITY AS lines (line, place)), '[]'))
    WHERE shop_id = ${shopId} AND customer_id = ANY (${ids}::bigint[])`;
}

/** Numbers of all orders of these customers. One statement. */
export async function listOrderIds(db: Db, { shopId, customerIds }: Buyers): Promise<bigint[]> {
  const where = { shopId, customerId: { in: customerIds } };
  return (await db.order.findMany({ where, select: { orderId: true } })).map(({ orderId }) => orderId);
}

/** All stored data of these customers' orders, and of the refunds of the given orders. Four statements. */
export async function collectOrders(db: Db, { shopId, customerIds, orderIds }: Buyers & { orderIds: bigint[] }) {
  const orders = await db.order.findMany({ where: { shopId, customerId: { in: customerIds } } });
  const own = { shopId, orderId: { in: orders.map(({ orderId }) => orderId) } };
  return {
    orders,
    orderLines: await db.orderLine.findMany({ where: own, orderBy: [{ orderId: "asc" }, { lineId: "asc" }] }),
    orderFingerprints: await db.orderFingerprint.findMany({ where: own }),
    refunds: await db.refund.findMany({ where: { shopId, orderId: { in: orderIds } } }),
  };
}

export async function eraseShopOrders(db: Db, { shopId }: { shopId: number }): Promise<void> {
  const where = { shopId };
  await db.refund.deleteMany({ where });
  await db.orderFingerprint.deleteMany({ where });
  await db.orderLine.deleteMany({ where });
  await db.order.deleteMany({ where });
}
