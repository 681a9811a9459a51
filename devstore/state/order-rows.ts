import { document, documents, row, run } from "./database";
import { paidTotal, refundedTotal } from "./order-totals";
import { notifySegments } from "./notify-segments";
import { notFound } from "./store-error";
import type { Order } from "./types/order";
import type { StoreState } from "./types/store";

export function getOrder(state: StoreState, id: number): Order | undefined {
  return document<Order>(state, `SELECT data FROM "order" WHERE id = ?`, id);
}

export function requireOrder(state: StoreState, id: number): Order {
  const order = getOrder(state, id);
  if (!order) throw notFound("order", id);
  return order;
}

export interface OrderFilter {
  customerId?: number | undefined;
  /** order number ("1001" or "#1001"), or part of the customer's name, e-mail or phone */
  search?: string | undefined;
  beforeId?: number | undefined;
  limit: number;
}

/** Newest first, by id. */
export function listOrders(state: StoreState, { customerId, search = "", beforeId, limit }: OrderFilter): Order[] {
  const number = /^#?(\d+)$/.exec(search.trim())?.[1];
  return documents<Order>(
    state,
    `SELECT data FROM "order" WHERE id < ?1 AND (?2 IS NULL OR customer_id = ?2) AND (?3 IS NULL OR number = ?3)
       AND (?4 = '' OR customer_id IN (SELECT id FROM customer WHERE search LIKE '%' || ?4 || '%')) ORDER BY id DESC LIMIT ?5`,
    beforeId ?? Number.MAX_SAFE_INTEGER,
    customerId ?? null,
    number ? Number(number) : null,
    number ? "" : search.trim().toLowerCase(),
    limit,
  );
}

export function countOrders(state: StoreState): { orders: number; refunds: number } {
  const orders = row<{ n: number }>(state, `SELECT count(*) AS n FROM "order"`)?.n ?? 0;
  const refunds = row<{ n: number | null }>(state, `SELECT sum(refunds) AS n FROM "order" WHERE refunds > 0`)?.n ?? 0;
  return { orders, refunds };
}

export function saveOrder(state: StoreState, order: Order): Order {
  const counts = order.cancelledAt === null && !order.test;
  const spent = counts ? paidTotal(order) - refundedTotal(order) : 0;
  const save = () =>
    run(
      state,
      `INSERT INTO "order" (id, number, customer_id, financial_status, created_at, processed_at, updated_at, cancelled_at, spent,
       refunds, data) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET customer_id = excluded.customer_id, financial_status = excluded.financial_status,
       updated_at = excluded.updated_at, cancelled_at = excluded.cancelled_at, spent = excluded.spent,
       refunds = excluded.refunds, data = excluded.data`,
      order.id,
      order.number,
      order.customerId,
      order.financialStatus,
      order.createdAt,
      order.processedAt,
      order.updatedAt,
      order.cancelledAt,
      spent,
      order.refunds.length,
      JSON.stringify(order),
    );
  notifySegments(state, order.customerId, save);
  return order;
}
