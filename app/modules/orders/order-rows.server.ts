import { Prisma, type Order } from "@prisma/client";
import type { Db } from "~/db.server";
import type { OrderFingerprints } from "./fingerprints";
import type { OrderSnapshot, OrderState, RefundSnapshot } from "./order-snapshot";

export type OrderRow = Omit<Order, "snapshot" | "shopId" | "stands"> & {
  snapshot: OrderSnapshot;
  fingerprints: OrderFingerprints | null;
};

/** Orders of a shop by id or by customer; with both, orders that match both. */
interface Wanted {
  shopId: number;
  orderIds?: bigint[];
  customerIds?: bigint[];
}

type StoredOrder = OrderRow & { stands: boolean };

const among = (column: Prisma.Sql, ids: bigint[] | undefined): Prisma.Sql =>
  ids ? Prisma.sql`AND ${column} = ANY (${ids.map(String)}::bigint[])` : Prisma.empty;

async function readOrders(db: Db, { shopId, orderIds, customerIds }: Wanted): Promise<StoredOrder[]> {
  return db.$queryRaw<StoredOrder[]>`
    SELECT o.order_id AS "orderId", o.customer_id AS "customerId", o.name, o.processed_at AS "processedAt",
      o.updated_at AS "updatedAt", o.triggered_at AS "triggeredAt", o.paid_at AS "paidAt",
      o.cancelled_at AS "cancelledAt", o.deleted_at AS "deletedAt", o.financial_status AS "financialStatus",
      o.outstanding_minor AS "outstandingMinor", o.test, o.stands, o.channel, o.country_code AS "countryCode",
      o.total_minor AS "totalMinor", o.snapshot, to_jsonb(f) - '{shop_id,order_id}'::text[] AS fingerprints
    FROM "order" o LEFT JOIN order_fingerprint f ON f.shop_id = o.shop_id AND f.order_id = o.order_id
    WHERE o.shop_id = ${shopId} ${among(Prisma.sql`o.order_id`, orderIds)} ${among(Prisma.sql`o.customer_id`, customerIds)}`;
}

export async function hasOrders(db: Db, { shopId }: { shopId: number }): Promise<boolean> {
  return (await db.order.findFirst({ where: { shopId }, select: { orderId: true } })) !== null;
}

/** The stored rows of these orders. One statement. */
export async function loadOrders(db: Db, wanted: Wanted): Promise<Map<bigint, OrderRow>> {
  return new Map((await readOrders(db, wanted)).map((order) => [order.orderId, order]));
}

/** All stored refunds of these orders, by order. One statement. */
export async function loadRefunds(
  db: Db,
  { shopId, orderIds }: { shopId: number; orderIds: bigint[] },
): Promise<Map<bigint, RefundSnapshot[]>> {
  const rows = await db.$queryRaw<{ orderId: bigint; snapshot: RefundSnapshot }[]>`
    SELECT order_id AS "orderId", snapshot FROM refund
    WHERE shop_id = ${shopId} AND order_id = ANY (${orderIds}::bigint[])`;
  const byOrder = Map.groupBy(rows, ({ orderId }) => orderId);
  return new Map([...byOrder].map(([orderId, refunds]) => [orderId, refunds.map(({ snapshot }) => snapshot)]));
}

/** Full orders with their refunds. Two statements. */
export async function loadOrderStates(
  db: Db,
  wanted: Wanted,
): Promise<(OrderState & Pick<StoredOrder, "stands" | "fingerprints">)[]> {
  const orders = await readOrders(db, wanted);
  const refunds = await loadRefunds(db, {
    shopId: wanted.shopId,
    orderIds: orders.map(({ orderId }) => orderId),
  });
  return orders.map((order) => ({ ...order, refunds: refunds.get(order.orderId) ?? [] }));
}

/** Order row and refunds as the points core takes them; a redacted customer earns nothing more. */
export function toOrderState(row: OrderRow & { refunds: RefundSnapshot[] }, isForgotten: boolean): OrderState {
  return isForgotten ? { ...row, customerId: null, ownerForgotten: true } : row;
}
