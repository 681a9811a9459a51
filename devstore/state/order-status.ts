import { orderPayload } from "../webhooks/payloads/order";
import { requireOrder, saveOrder } from "./order-rows";
import { outstandingTotal, refundedTotal } from "./order-totals";
import { saleOf } from "./order-sale";
import { refundOrder } from "./refunds";
import { refused } from "./store-error";
import type { CancelReason, Order } from "./types/order";
import type { StoreState } from "./types/store";
import type { Millis, Minor } from "./types/values";

/**
 * Records a payment; sends orders/updated, and orders/paid once nothing is outstanding. Reopens a cancelled order.
 * @param options.amount a part of the outstanding amount; default: all of it
 * @throws StoreError when the order is paid already
 */
export function payOrder(state: StoreState, id: number, { amount }: { amount?: Minor } = {}): Order {
  return state.transaction(() => {
    const order = requireOrder(state, id);
    const reopened = order.cancelledAt !== null && order.refunds.length === 0;
    const kept = order.transactions.filter((transaction) => transaction.status === "success");
    const open = { ...order, cancelledAt: null, financialStatus: "PAID" as const, transactions: kept };
    const missing = outstandingTotal(open);
    const unpaid = ["PENDING", "VOIDED"].includes(order.financialStatus) || (order.cancelledAt === null && missing > 0);
    if (!reopened && !unpaid) throw refused(`Order ${order.name} is paid already.`);
    const now = state.clock.nowMs();
    const part = Math.min(amount ?? missing, missing);
    if (amount !== undefined && part <= 0) throw refused("A payment is more than nothing.", "amount");
    const paid = part > 0 ? [...kept, saleOf(state, part, true, now)] : kept;
    const inPart = part < missing;
    const saved = saveOrder(state, {
      ...order,
      cancelledAt: null,
      cancelReason: null,
      financialStatus: inPart ? "PARTIALLY_PAID" : refundedTotal(order) > 0 ? "PARTIALLY_REFUNDED" : "PAID",
      transactions: paid,
      updatedAt: now,
    });
    if (!inPart) state.notify("orders/paid", () => orderPayload(state, saved));
    state.notify("orders/updated", () => orderPayload(state, saved));
    return saved;
  });
}

export interface CancelInput {
  reason?: CancelReason | undefined;
  /** refunds what is left, which sends refunds/create first */
  refund?: boolean | undefined;
  /** default: now */
  at?: Millis | undefined;
}

/**
 * Sends orders/cancelled and orders/updated; an unpaid order becomes voided.
 * @throws StoreError when the order is cancelled already, or paid and sent
 */
export function cancelOrder(
  state: StoreState,
  id: number,
  { reason = "OTHER", refund = false, at }: CancelInput = {},
): Order {
  return state.transaction(() => {
    const before = requireOrder(state, id);
    if (before.cancelledAt !== null) throw refused(`Order ${before.name} is cancelled already.`);
    // shopify.dev, REST Order: orders that are paid and have fulfillments cannot be cancelled.
    if (before.sentAt != null && before.financialStatus !== "PENDING")
      throw refused(`Order ${before.name} has been sent.`);
    if (refund && ["PAID", "PARTIALLY_PAID", "PARTIALLY_REFUNDED"].includes(before.financialStatus))
      refundRest(state, before, at);
    const order = requireOrder(state, id);
    const now = at ?? state.clock.nowMs();
    const saved = saveOrder(state, {
      ...order,
      cancelledAt: now,
      cancelReason: reason,
      financialStatus: order.financialStatus === "PENDING" ? "VOIDED" : order.financialStatus,
      updatedAt: now,
    });
    state.notify("orders/cancelled", () => orderPayload(state, saved));
    state.notify("orders/updated", () => orderPayload(state, saved));
    return saved;
  });
}

function refundRest(state: StoreState, order: Order, at: Millis | undefined) {
  const left = order.lines.filter((line) => line.currentQuantity > 0);
  refundOrder(state, order.id, {
    lines: left.map((line) => ({ lineItemId: line.id, quantity: line.currentQuantity, restock: true })),
    rest: true,
    ...(at === undefined ? {} : { createdAt: at }),
  });
}

/** Marks everything as fulfilled; sends orders/updated. @throws StoreError when the order is cancelled */
export function sendOrder(state: StoreState, id: number): Order {
  return state.transaction(() => {
    const before = requireOrder(state, id);
    if (before.cancelledAt !== null) throw refused(`Order ${before.name} is cancelled.`);
    const now = state.clock.nowMs();
    const order = saveOrder(state, { ...before, sentAt: before.sentAt ?? now, updatedAt: now });
    state.notify("orders/updated", () => orderPayload(state, order));
    return order;
  });
}

/** Archives an order, or with `open` reopens it; sends orders/updated. */
export function archiveOrder(state: StoreState, id: number, { open = false }: { open?: boolean } = {}): Order {
  return state.transaction(() => {
    const now = state.clock.nowMs();
    const order = saveOrder(state, { ...requireOrder(state, id), closedAt: open ? null : now, updatedAt: now });
    state.notify("orders/updated", () => orderPayload(state, order));
    return order;
  });
}
