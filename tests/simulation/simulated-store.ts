import { orderPayload } from "../factories/order-payload";
import { refundPayload } from "../factories/refund-payload";
import { decimal } from "../factories/money-set";
import type { DataTopic } from "~/modules/shop-sync/parse-webhook";
import type { KnownOrder } from "./reference-rules";

const prices: Record<number, readonly number[]> = { 1: [99, 450, 1_999], 2: [1_295, 4_900], 3: [12_050] };

/** A message of the store with the state of its order. */
export interface Message {
  topic: DataTopic;
  payload: unknown;
  report: Report;
}
export interface Report {
  /** null where it is about no order */
  orderId: number | null;
  /** customers who are one now */
  merge?: { removed: number; kept: number };
  /** of the whole order; absent in a refund's own message */
  version?: { order: Omit<KnownOrder, "refunds" | "paidAt">; at: Date; paidAt: Date | null };
  refunds: Refund[];
}

interface Refund {
  id: number;
  at: Date;
  lines: { lineId: number; quantity: number }[];
  money: number;
}

/** An order as it is in the store. */
export interface StoreOrder extends Omit<KnownOrder, "refunds" | "paidAt"> {
  updatedAt: Date;
  refunds: Refund[];
}

export function placeOrder(input: {
  id: number;
  customer: number;
  at: Date;
  paid: boolean;
  a: number;
  b: number;
}): StoreOrder {
  const { id, customer, at, paid, a, b } = input;
  const lines = Array.from({ length: 1 + Math.floor(a * 3) }, (_, index) => newLine(id, index, (b * (index + 3)) % 1));
  return { id, customer, placedAt: at, updatedAt: at, paid, cancelled: false, lines, refunds: [] };
}

export function newLine(orderId: number, index: number, fraction: number): StoreOrder["lines"][number] {
  const product = 1 + Math.floor(fraction * 3);
  const choice = prices[product] ?? [100];
  const cents = choice[Math.floor(fraction * 97) % choice.length] ?? 100;
  const quantity = 1 + (Math.floor(fraction * 991) % 5);
  return { id: orderId * 100 + index, product, cents, quantity, current: quantity };
}

const refunded = (order: StoreOrder, lineId: number): number =>
  order.refunds
    .flatMap(({ lines }) => lines)
    .reduce((sum, line) => sum + (line.lineId === lineId ? line.quantity : 0), 0);

/** Pieces of each line that can still come back. */
export const keptPieces = (order: StoreOrder): { lineId: number; pieces: number }[] =>
  order.lines
    .map((line) => ({ lineId: line.id, pieces: Math.min(line.current, line.quantity - refunded(order, line.id)) }))
    .filter(({ pieces }) => pieces > 0);

/** When the store made the account of a customer; no two of a schedule at the same time. */
export const accountMadeAt = (customer: number): Date => new Date(Date.UTC(2026, 0, 1) + (customer % 10) * 3_600_000);

export function mergeMessage(removed: number, kept: number): Message {
  const gid = (id: number) => `gid://shopify/Customer/${id}`;
  return {
    topic: "customers/merge",
    payload: {
      admin_graphql_api_customer_kept_id: gid(kept),
      admin_graphql_api_customer_deleted_id: gid(removed),
    },
    report: { orderId: null, merge: { removed, kept }, refunds: [] },
  };
}

function statusOf(order: StoreOrder): string {
  if (!order.paid) return "pending";
  if (order.refunds.length === 0) return "paid";
  return keptPieces(order).length > 0 ? "partially_refunded" : "refunded";
}

function refundBody(order: StoreOrder, { id, at, lines, money }: Refund) {
  const centsOf = (lineId: number) => order.lines.find((line) => line.id === lineId)?.cents ?? 0;
  const worth = lines.reduce((sum, { lineId, quantity }) => sum + centsOf(lineId) * quantity, 0);
  const amount = decimal(worth + money);
  return {
    ...refundPayload({
      id,
      orderId: order.id,
      createdAt: at.toISOString(),
      lines: lines.map(({ lineId, quantity }) => ({
        lineItemId: lineId,
        quantity,
        subtotal: decimal(centsOf(lineId) * quantity),
      })),
    }),
    ...(money > 0 && { order_adjustments: [discrepancy(order.id, id, money)] }),
    transactions: [{ kind: "refund", status: "success", amount, currency: "EUR" }],
  };
}

function discrepancy(orderId: number, refundId: number, cents: number) {
  const amount = decimal(-cents);
  const kind = "refund_discrepancy";
  return { id: refundId * 10, order_id: orderId, refund_id: refundId, kind, amount, tax_amount: "0.00" };
}

export function orderMessage(topic: DataTopic, order: StoreOrder): Message {
  const { refunds, updatedAt, ...rest } = order;
  const body = orderPayload({
    id: order.id,
    customer: { id: order.customer, createdAt: accountMadeAt(order.customer).toISOString() },
    lines: order.lines.map((line) => ({
      id: line.id,
      price: decimal(line.cents),
      quantity: line.quantity,
      // What came back as goods is not there any more.
      currentQuantity: Math.max(0, Math.min(line.current, line.quantity - refunded(order, line.id))),
    })),
    financialStatus: statusOf(order),
    processedAt: order.placedAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    cancelledAt: order.cancelled ? updatedAt.toISOString() : null,
    refunds: refunds.map((refund) => refundBody(order, refund)),
  });
  const products = order.lines.map(({ product }) => product);
  const payload = {
    ...body,
    line_items: body.line_items.map((line, index) => ({ ...line, product_id: products[index] })),
  };
  const current = order.lines.map((line) => ({
    ...line,
    current: Math.max(0, Math.min(line.current, line.quantity - refunded(order, line.id))),
  }));
  const paidAt = order.paid ? (topic === "orders/create" ? order.placedAt : updatedAt) : null;
  const version = { order: { ...rest, lines: current }, at: updatedAt, paidAt };
  return { topic, payload, report: { orderId: order.id, version, refunds: [...refunds] } };
}

export function refundMessage(order: StoreOrder, refund: Refund): Message {
  return {
    topic: "refunds/create",
    payload: refundBody(order, refund),
    report: { orderId: order.id, refunds: [refund] },
  };
}
