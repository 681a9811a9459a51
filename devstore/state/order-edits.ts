import { orderPayload } from "../webhooks/payloads/order";
import { orderEditPayload, type LineChange } from "../webhooks/payloads/order-edit";
import { newLine } from "./order-lines";
import { requireOrder, saveOrder } from "./order-rows";
import { currentTotals, paidTotal, refundedTotal } from "./order-totals";
import { saleOf } from "./order-sale";
import { refused } from "./store-error";
import type { Order } from "./types/order";
import type { OrderEditInput } from "./types/order-input";
import type { StoreState } from "./types/store";
import type { Minor } from "./types/values";

function changeLines(order: Order, wanted: NonNullable<OrderEditInput["lines"]>): LineChange[] {
  return wanted.flatMap(({ lineItemId, quantity }) => {
    const line = order.lines.find(({ id }) => id === lineItemId);
    if (!line) throw refused(`Order ${order.name} has no line ${lineItemId}.`, "lines");
    if (!Number.isInteger(quantity) || quantity < 0) throw refused("A quantity is a whole number.", "lines");
    const delta = quantity - line.currentQuantity;
    if (delta > 0) {
      const more = (amount: Minor) => Math.round((amount * delta) / line.quantity);
      if (line.allocations) line.allocations = line.allocations.map((amount) => amount + more(amount));
      line.discount = line.allocations
        ? line.allocations.reduce((sum, amount) => sum + amount, 0)
        : line.discount + more(line.discount);
      line.quantity += delta;
    }
    line.currentQuantity = quantity;
    return delta === 0 ? [] : [{ lineItemId, delta }];
  });
}

/**
 * Changes the order's lines; sends orders/edited and orders/updated. Collects the difference when a paid order costs more;
 * refunds nothing when it costs less.
 */
export function editOrder(state: StoreState, id: number, { lines = [], add = [] }: OrderEditInput): Order {
  return state.transaction(() => {
    const order = requireOrder(state, id);
    if (order.cancelledAt !== null) throw refused(`Order ${order.name} is cancelled.`);
    const changes = changeLines(order, lines);
    for (const input of add) {
      const line = { ...newLine(state, input, undefined), added: true };
      order.lines.push(line);
      changes.push({ lineItemId: line.id, delta: line.quantity });
    }
    if (changes.length === 0) throw refused("The edit changes nothing.", "lines");
    const now = state.clock.nowMs();
    collect(state, order, now);
    order.updatedAt = now;
    saveOrder(state, order);
    state.notify("orders/edited", () => orderEditPayload(order, changes, now));
    state.notify("orders/updated", () => orderPayload(state, order));
    return order;
  });
}

function collect(state: StoreState, order: Order, now: number) {
  const { total } = currentTotals(order);
  if (order.financialStatus === "PENDING") {
    order.transactions = total > 0 ? [saleOf(state, total, false, now)] : [];
    return;
  }
  const missing = total - (paidTotal(order) - refundedTotal(order));
  if (missing > 0) order.transactions.push(saleOf(state, missing, true, now));
}
