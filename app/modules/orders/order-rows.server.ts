import type { Order } from "@prisma/client";
import type { Db } from "~/db.server";
import type { OrderSnapshot, OrderState, RefundSnapshot, RefundVersion } from "./order-snapshot";

export type OrderRow = Omit<Order, "snapshot" | "shopId" | "stands"> & { snapshot: OrderSnapshot };

/** What is stored of these orders. One statement. */
export async function loadOrders(
  db: Db,
  { shopId, orderIds }: { shopId: number; orderIds: bigint[] },
): Promise<Map<bigint, OrderRow>> {
  const rows = await db.$queryRaw<OrderRow[]>`
    SELECT order_id AS "orderId", customer_id AS "customerId", name, processed_at AS "processedAt",
      updated_at AS "updatedAt", triggered_at AS "triggeredAt", paid_at AS "paidAt", cancelled_at AS "cancelledAt",
      deleted_at AS "deletedAt", financial_status AS "financialStatus", outstanding_minor AS "outstandingMinor", test, channel, country_code AS "countryCode", total_minor AS "totalMinor", snapshot
    FROM "order" WHERE shop_id = ${shopId} AND order_id = ANY (${orderIds}::bigint[])`;
  return new Map(rows.map((row) => [row.orderId, row]));
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

/** Stores refunds; of one that is known the newer version stays. One statement. */
export async function saveRefunds(
  db: Db,
  { shopId, refunds }: { shopId: number; refunds: RefundVersion[] },
): Promise<void> {
  if (refunds.length === 0) return;
  const rows = refunds.map((refund) => ({
    ...refund,
    refundId: refund.refundId.toString(),
    orderId: refund.orderId.toString(),
    snapshot: refund.snapshot,
  }));
  await db.$executeRaw`
    INSERT INTO refund (shop_id, refund_id, order_id, created_at, updated_at, triggered_at, snapshot)
    SELECT ${shopId}, "refundId", "orderId", "createdAt", "updatedAt", "triggeredAt", snapshot
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS news (
      "refundId" bigint, "orderId" bigint, "createdAt" timestamptz, "updatedAt" timestamptz, "triggeredAt" timestamptz,
      snapshot jsonb
    )
    ON CONFLICT (shop_id, refund_id) DO UPDATE SET order_id = excluded.order_id, created_at = excluded.created_at,
      updated_at = excluded.updated_at, triggered_at = excluded.triggered_at, snapshot = excluded.snapshot
    WHERE (excluded.updated_at, coalesce(excluded.triggered_at, '-infinity'),
        coalesce((excluded.snapshot ->> 'money')::bigint, -1))
      > (refund.updated_at, coalesce(refund.triggered_at, '-infinity'), coalesce((refund.snapshot ->> 'money')::bigint, -1))`;
}

/** Stores orders as merged by the caller, who holds the shop's lock. One statement. */
export async function saveOrders(
  db: Db,
  { shopId, orders }: { shopId: number; orders: (OrderRow & { stands: boolean })[] },
): Promise<void> {
  if (orders.length === 0) return;
  const rows = orders.map((order) => ({
    ...order,
    orderId: order.orderId.toString(),
    customerId: order.customerId?.toString() ?? null,
    totalMinor: order.totalMinor.toString(),
    outstandingMinor: order.outstandingMinor.toString(),
  }));
  await db.$executeRaw`
    INSERT INTO "order" (shop_id, order_id, customer_id, name, processed_at, updated_at, triggered_at, paid_at,
      cancelled_at, deleted_at, financial_status, outstanding_minor, test, stands, channel, country_code, total_minor, snapshot)
    SELECT ${shopId}, "orderId", "customerId", name, "processedAt", "updatedAt", "triggeredAt", "paidAt",
      "cancelledAt", "deletedAt", "financialStatus", "outstandingMinor", test, stands, channel, "countryCode", "totalMinor",
      snapshot
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS news (
      "orderId" bigint, "customerId" bigint, name text, "processedAt" timestamptz, "updatedAt" timestamptz,
      "triggeredAt" timestamptz, "paidAt" timestamptz, "cancelledAt" timestamptz, "deletedAt" timestamptz, "financialStatus" text,
      "outstandingMinor" bigint, test boolean, stands boolean, channel text, "countryCode" text, "totalMinor" bigint, snapshot jsonb
    )
    ON CONFLICT (shop_id, order_id) DO UPDATE SET customer_id = excluded.customer_id, name = excluded.name,
      processed_at = excluded.processed_at, updated_at = excluded.updated_at, triggered_at = excluded.triggered_at,
      paid_at = excluded.paid_at, cancelled_at = excluded.cancelled_at, deleted_at = excluded.deleted_at, financial_status = excluded.financial_status,
      outstanding_minor = excluded.outstanding_minor, test = excluded.test, stands = excluded.stands,
      channel = excluded.channel, country_code = excluded.country_code, total_minor = excluded.total_minor, snapshot = excluded.snapshot`;
}

/** Order row and refunds as the points core wants them; a redacted customer earns nothing more. */
export function toOrderState(row: OrderRow, refunds: RefundSnapshot[], isForgotten: boolean): OrderState {
  return isForgotten ? { ...row, refunds, customerId: null, ownerForgotten: true } : { ...row, refunds };
}
