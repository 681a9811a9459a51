import { newLine } from "./order-lines";
import { requireOrder } from "./order-rows";
import { lineTotal, taxOf } from "./order-totals";
import { saleOf } from "./order-sale";
import { addRefund, draftRefund } from "./refunds";
import { refused } from "./store-error";
import type { Order, OrderLine } from "./types/order";
import type { ExchangeInput } from "./types/order-input";
import type { Refund } from "./types/refund";
import type { StoreState } from "./types/store";
import type { Minor } from "./types/values";

const priceOf = (order: Order, line: OrderLine): Minor =>
  lineTotal(line) + (order.taxesIncluded ? 0 : taxOf(lineTotal(line), line.taxRate, false));

/**
 * Processes a return with an exchange; sends refunds/create and orders/updated. The new items become lines of the same
 * order, and the value of the returned ones pays for them; only the difference is refunded or collected
 * (https://shopify.dev/docs/apps/build/orders-fulfillment/returns-apps/read-exchanges). The refund lists the returned
 * lines; the value that paid for new lines is a refund discrepancy that no later adjustment cancels
 * (github.com/microsoft/BCApps/pull/8554 and 10467).
 */
export function exchangeLines(state: StoreState, orderId: number, { lines, add }: ExchangeInput): Refund {
  return state.transaction(() => {
    const order = requireOrder(state, orderId);
    if (!["PAID", "PARTIALLY_REFUNDED"].includes(order.financialStatus))
      throw refused(`Order ${order.name} is ${order.financialStatus.toLowerCase()}: nothing can be exchanged.`);
    const added = add.map((input) => ({ ...newLine(state, input, undefined), added: true }));
    const price = added.reduce((sum, line) => sum + priceOf(order, line), 0);
    const refund = draftRefund(state, order, { lines: lines.map((line) => ({ ...line, restock: true })), amount: 0 });
    const worth = refund.lines.reduce((sum, line) => sum + line.subtotal + (order.taxesIncluded ? 0 : line.tax), 0);
    const applied = Math.min(worth, price);
    const paidBack = worth - applied;
    refund.adjustments = refund.adjustments.flatMap((entry) =>
      applied === 0 ? [] : [{ ...entry, amount: applied, exchanged: true }],
    );
    if (paidBack > 0) {
      const money = saleOf(state, paidBack, true, refund.createdAt);
      refund.transactions = [{ ...money, kind: "refund", gateway: order.gateway }];
    }
    if (price > applied) order.transactions.push(saleOf(state, price - applied, true, refund.createdAt));
    order.lines.push(...added);
    return addRefund(state, order, refund);
  });
}
