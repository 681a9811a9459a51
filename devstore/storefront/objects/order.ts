import { orderTotals, taxOf } from "../../state/order-totals";
import { getProduct } from "../../state/products";
import type { Order } from "../../state/types/order";
import type { StoreState } from "../../state/types/store";
import { percent, productImage } from "./product";

export interface TaxLine {
  rate: number;
  price: number;
}

/** Taxes of an order's parts, one line for each rate; contained in the amounts when `included`. */
export function taxLines(parts: { amount: number; taxRate: number }[], included: boolean): TaxLine[] {
  const byRate = new Map<number, number>();
  for (const { amount, taxRate } of parts) {
    byRate.set(taxRate, (byRate.get(taxRate) ?? 0) + taxOf(amount, taxRate, included));
  }
  return [...byRate]
    .filter(([rate, price]) => rate > 0 && price > 0)
    .sort(([a], [b]) => b - a)
    .map(([rate, price]) => ({ rate: percent(rate), price }));
}

const taxesOf = (order: Order): TaxLine[] => {
  const lines = order.lines.map((line) => ({
    amount: line.price * line.quantity - line.discount,
    taxRate: line.taxRate,
  }));
  const { shipping } = order;
  const parts = shipping
    ? [...lines, { amount: shipping.price - shipping.discount, taxRate: shipping.taxRate }]
    : lines;
  return taxLines(parts, order.taxesIncluded);
};

/** Liquid's `order`; prices in minor units. */
export function orderObject(state: StoreState, order: Order) {
  const totals = orderTotals(order);
  return {
    id: order.id,
    name: order.name,
    order_number: order.number,
    email: order.email,
    first_name: order.shippingAddress?.firstName ?? null,
    created_at: new Date(order.processedAt).toISOString(),
    cancelled: order.cancelledAt !== null,
    financial_status: order.financialStatus.toLowerCase(),
    /** only in this theme: "cancelled", else the financial status */
    status: order.cancelledAt === null ? order.financialStatus.toLowerCase() : "cancelled",
    customer_url: `/account/orders/${order.id}`,
    line_items: order.lines.map((line) => {
      const product = line.productId === null ? undefined : getProduct(state, line.productId);
      return {
        title: line.title,
        quantity: line.quantity,
        price: line.price,
        original_line_price: line.price * line.quantity,
        image: product ? productImage(product) : null,
      };
    }),
    line_items_subtotal_price: totals.lineItems,
    cart_level_discount_applications: order.discounts.map(({ code, amount }) => ({
      title: code,
      total_allocated_amount: amount,
    })),
    shipping_price: totals.shipping + (order.shipping?.discount ?? 0),
    total_price: totals.total,
    refunded_price: totals.refunded,
    taxes: taxesOf(order),
  };
}
