import type { Order, Prisma } from "@prisma/client";
import type { Db } from "~/db.server";
import type { OrderSnapshot, OrderState, RefundSnapshot } from "./order-snapshot";

/** Whole orders with their refunds. Two statements. */
export async function loadOrderStates(
  db: Db,
  where: Prisma.OrderWhereInput & { shopId: number },
): Promise<(OrderState & { stands: boolean })[]> {
  const orders = await db.order.findMany({ where });
  const refunds = await db.refund.findMany({
    where: { shopId: where.shopId, orderId: { in: orders.map(({ orderId }) => orderId) } },
  });
  const refundsOf = Map.groupBy(refunds, ({ orderId }) => orderId);
  return orders.map((order) => toOrderState(order, refundsOf.get(order.orderId) ?? []));
}

const toOrderState = (order: Order, refunds: { snapshot: unknown }[]): OrderState & { stands: boolean } => ({
  ...order,
  snapshot: order.snapshot as unknown as OrderSnapshot,
  refunds: refunds.map(({ snapshot }) => snapshot as RefundSnapshot),
});
