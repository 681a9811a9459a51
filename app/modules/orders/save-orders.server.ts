import type { Db } from "~/db.server";
import { orderLineColumns } from "./order-line-rows";
import type { OrderRow } from "./order-rows.server";
import type { RefundSnapshot, RefundVersion } from "./order-snapshot";
import { orderStands } from "./order-stands";

type WholeOrder = OrderRow & { refunds: RefundSnapshot[] };

/** Stores refunds; of two versions of one refund the newer stays. One statement. */
export async function saveRefunds(
  db: Db,
  { shopId, refunds }: { shopId: number; refunds: RefundVersion[] },
): Promise<void> {
  if (refunds.length === 0) return;
  const rows = refunds.map((refund) => ({
    ...refund,
    refundId: refund.refundId.toString(),
    orderId: refund.orderId.toString(),
  }));
  await db.$executeRaw`
    INSERT INTO refund (shop_id, refund_id, order_id, created_at, updated_at, triggered_at, snapshot)
    SELECT ${shopId}, "refundId", "orderId", "createdAt", "updatedAt", "triggeredAt", snapshot
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS told (
      "refundId" bigint, "orderId" bigint, "createdAt" timestamptz, "updatedAt" timestamptz, "triggeredAt" timestamptz,
      snapshot jsonb
    )
    ON CONFLICT (shop_id, refund_id) DO UPDATE SET order_id = excluded.order_id, created_at = excluded.created_at,
      updated_at = excluded.updated_at, triggered_at = excluded.triggered_at, snapshot = excluded.snapshot
    WHERE (excluded.updated_at, coalesce(excluded.triggered_at, '-infinity'),
        coalesce((excluded.snapshot ->> 'money')::bigint, -1))
      > (refund.updated_at, coalesce(refund.triggered_at, '-infinity'), coalesce((refund.snapshot ->> 'money')::bigint, -1))`;
}

/**
 * Stores orders that the caller, who holds the shop's lock, has merged: their rows, their lines with the quantities
 * left after all refunds, and their fingerprints. Each order at most once; `storedIds` are orders that are already
 * stored. At most five statements.
 */
export async function saveOrders(
  db: Db,
  { shopId, orders, storedIds }: { shopId: number; orders: WholeOrder[]; storedIds: ReadonlySet<bigint> },
): Promise<void> {
  if (orders.length === 0) return;
  const stored = orders.filter(({ orderId }) => storedIds.has(orderId));
  await saveRows(db, shopId, orders);
  await removeLines(db, shopId, stored);
  await saveLines(db, shopId, orders);
  await removeFingerprints(db, shopId, stored);
  await saveFingerprints(db, shopId, orders);
}

async function saveRows(db: Db, shopId: number, orders: WholeOrder[]): Promise<void> {
  const rows = orders.map(({ fingerprints: _apart, refunds: _too, ...order }, index) => ({
    ...order,
    orderId: order.orderId.toString(),
    customerId: order.customerId?.toString() ?? null,
    totalMinor: order.totalMinor.toString(),
    outstandingMinor: order.outstandingMinor.toString(),
    stands: orderStands(orders[index]!),
  }));
  await db.$executeRaw`
    INSERT INTO "order" (shop_id, order_id, customer_id, name, processed_at, updated_at, triggered_at, paid_at,
      cancelled_at, deleted_at, financial_status, outstanding_minor, test, stands, channel, country_code, total_minor, snapshot)
    SELECT ${shopId}, "orderId", "customerId", name, "processedAt", "updatedAt", "triggeredAt", "paidAt",
      "cancelledAt", "deletedAt", "financialStatus", "outstandingMinor", test, stands, channel, "countryCode", "totalMinor",
      snapshot
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS told (
      "orderId" bigint, "customerId" bigint, name text, "processedAt" timestamptz, "updatedAt" timestamptz,
      "triggeredAt" timestamptz, "paidAt" timestamptz, "cancelledAt" timestamptz, "deletedAt" timestamptz,
      "financialStatus" text, "outstandingMinor" bigint, test boolean, stands boolean, channel text, "countryCode" text,
      "totalMinor" bigint, snapshot jsonb
    )
    ON CONFLICT (shop_id, order_id) DO UPDATE SET customer_id = excluded.customer_id, name = excluded.name,
      processed_at = excluded.processed_at, updated_at = excluded.updated_at, triggered_at = excluded.triggered_at,
      paid_at = excluded.paid_at, cancelled_at = excluded.cancelled_at, deleted_at = excluded.deleted_at,
      financial_status = excluded.financial_status, outstanding_minor = excluded.outstanding_minor, test = excluded.test,
      stands = excluded.stands, channel = excluded.channel, country_code = excluded.country_code,
      total_minor = excluded.total_minor, snapshot = excluded.snapshot`;
}

/** Deletes lines that the orders no longer have. */
async function removeLines(db: Db, shopId: number, orders: WholeOrder[]): Promise<void> {
  if (orders.length === 0) return;
  const orderIds = orders.map(({ orderId }) => orderId.toString());
  const kept = orderLineColumns(orders);
  await db.$executeRaw`
    DELETE FROM order_line WHERE shop_id = ${shopId} AND order_id = ANY (${orderIds}::bigint[])
      AND (order_id, line_id) NOT IN (SELECT * FROM unnest(${kept.orderIds}::bigint[], ${kept.lineIds}::bigint[]))`;
}

async function saveLines(db: Db, shopId: number, orders: WholeOrder[]): Promise<void> {
  const lines = orderLineColumns(orders);
  await db.$executeRaw`
    INSERT INTO order_line AS known (shop_id, order_id, line_id, product_id, variant_id, goods, quantity, kept_quantity,
      price_minor, discount_minor, tax_minor)
    SELECT ${shopId}, * FROM unnest(${lines.orderIds}::bigint[], ${lines.lineIds}::bigint[], ${lines.productIds}::bigint[],
      ${lines.variantIds}::bigint[], ${lines.goods}::boolean[], ${lines.quantities}::int[], ${lines.keptQuantities}::int[],
      ${lines.prices}::bigint[], ${lines.discounts}::bigint[], ${lines.taxes}::bigint[])
    ON CONFLICT (shop_id, order_id, line_id) DO UPDATE SET product_id = excluded.product_id,
      variant_id = excluded.variant_id, goods = excluded.goods, quantity = excluded.quantity,
      kept_quantity = excluded.kept_quantity, price_minor = excluded.price_minor,
      discount_minor = excluded.discount_minor, tax_minor = excluded.tax_minor
    WHERE known.* IS DISTINCT FROM excluded.*`;
}

async function removeFingerprints(db: Db, shopId: number, orders: WholeOrder[]): Promise<void> {
  const without = orders.flatMap(({ orderId, fingerprints }) => (fingerprints ? [] : [orderId.toString()]));
  if (without.length === 0) return;
  await db.$executeRaw`
    DELETE FROM order_fingerprint WHERE shop_id = ${shopId} AND order_id = ANY (${without}::bigint[])`;
}

async function saveFingerprints(db: Db, shopId: number, orders: WholeOrder[]): Promise<void> {
  const rows = orders.flatMap(({ orderId, fingerprints }) =>
    fingerprints ? [{ order_id: orderId.toString(), ...fingerprints }] : [],
  );
  if (rows.length === 0) return;
  await db.$executeRaw`
    INSERT INTO order_fingerprint AS known (shop_id, order_id, emails, phones, addresses, network)
    SELECT ${shopId}, * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS told (
      order_id bigint, emails text[], phones text[], addresses text[], network text)
    ON CONFLICT (shop_id, order_id) DO UPDATE SET emails = excluded.emails, phones = excluded.phones,
      addresses = excluded.addresses, network = excluded.network
    WHERE known.* IS DISTINCT FROM excluded.*`;
}
