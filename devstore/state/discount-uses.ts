import { documents, row, run } from "./database";
import { findDiscountByCode, saveDiscount } from "./discounts";
import { orderTotals } from "./order-totals";
import type { Order } from "./types/order";
import type { StoreState } from "./types/store";
import type { Minor } from "./types/values";

export function recordDiscountUses(state: StoreState, order: Order): void {
  for (const { code } of order.discounts) {
    const discount = findDiscountByCode(state, code);
    if (!discount) continue;
    saveDiscount(state, { ...discount, usageCount: discount.usageCount + 1 });
    if (order.customerId === null) continue;
    const insert = "INSERT INTO discount_use (discount_id, customer_id, order_id) VALUES (?, ?, ?)";
    run(state, insert, discount.id, order.customerId, order.id);
  }
}

export function hasUsedDiscount(state: StoreState, discountId: number, customerId: number): boolean {
  const find = "SELECT 1 FROM discount_use WHERE discount_id = ? AND customer_id = ? LIMIT 1";
  return row(state, find, discountId, customerId) !== undefined;
}

/** Total of the orders with the discount, as placed; without orders of guests. */
export function discountSales(state: StoreState, discountId: number): Minor {
  const find = `SELECT data FROM "order" WHERE id IN (SELECT order_id FROM discount_use WHERE discount_id = ?)`;
  return documents<Order>(state, find, discountId).reduce((sum, order) => sum + orderTotals(order).total, 0);
}
