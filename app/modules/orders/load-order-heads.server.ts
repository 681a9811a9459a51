import type { Order } from "@prisma/client";
import type { Db } from "~/db.server";

export type OrderHead = Pick<Order, "orderId" | "name" | "cancelledAt" | "deletedAt" | "customerId">;

/** Fields of these orders for lists. One statement. */
export async function loadOrderHeads(
  db: Db,
  { shopId, orderIds }: { shopId: number; orderIds: bigint[] },
): Promise<Map<bigint, OrderHead>> {
  const orders = await db.order.findMany({
    where: { shopId, orderId: { in: orderIds } },
    select: { orderId: true, name: true, cancelledAt: true, deletedAt: true, customerId: true },
  });
  return new Map(orders.map((order) => [order.orderId, order]));
}

/** Customers of these orders now; null for orders without one. One statement. */
export async function loadBuyers(
  db: Db,
  { shopId, orderIds }: { shopId: number; orderIds: readonly bigint[] },
): Promise<Map<bigint, bigint | null>> {
  const where = { shopId, orderId: { in: [...orderIds] } };
  const orders = await db.order.findMany({ where, select: { orderId: true, customerId: true } });
  return new Map(orders.map(({ orderId, customerId }) => [orderId, customerId]));
}
