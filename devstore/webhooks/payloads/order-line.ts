import { gid } from "../../state/gid";
import { fromMinor } from "../../state/money";
import { lineTotal, shippingTotal, taxOf } from "../../state/order-totals";
import type { Order, OrderLine, ShippingLine } from "../../state/types/order";
import type { Minor } from "../../state/types/values";
import { moneySet } from "./values";

export function taxLines(order: Order, amount: Minor, rate: number) {
  if (rate === 0) return [];
  const tax = taxOf(amount, rate, order.taxesIncluded);
  const title = order.shippingAddress?.countryCode === "DE" ? "DE MwSt" : "VAT";
  return [{ channel_liable: false, price: fromMinor(tax), price_set: moneySet(order, tax), rate, title }];
}

/** The discount by each of the order's codes; `index` is the code's place among them. */
export const allocationsOf = ({ discount, allocations }: Pick<OrderLine, "discount" | "allocations">) =>
  (allocations ?? [discount]).flatMap((amount, index) => (amount === 0 ? [] : { amount, index }));

const allocations = (order: Order, line: Pick<OrderLine, "discount" | "allocations">) =>
  allocationsOf(line).map(({ amount, index }) => ({
    amount: fromMinor(amount),
    amount_set: moneySet(order, amount),
    discount_application_index: index,
  }));

export function linePayload(order: Order, line: OrderLine) {
  return {
    id: line.id,
    admin_graphql_api_id: gid("LineItem", line.id),
    attributed_staffs: [],
    current_quantity: order.cancelledAt === null ? line.currentQuantity : 0,
    fulfillable_quantity: order.cancelledAt === null && order.sentAt == null ? line.currentQuantity : 0,
    fulfillment_service: "manual",
    fulfillment_status: order.sentAt == null ? null : "fulfilled",
    gift_card: line.giftCard,
    grams: 0,
    name: line.title,
    price: fromMinor(line.price),
    price_set: moneySet(order, line.price),
    product_exists: line.productId !== null,
    product_id: line.productId,
    properties: [],
    quantity: line.quantity,
    requires_shipping: !line.giftCard && !line.tip,
    sku: line.sku,
    taxable: line.taxRate > 0,
    title: line.title,
    // Only on tips (shopify.dev, REST Order, line_items).
    ...(line.tip && { tip_payment_gateway: order.gateway, tip_payment_method: "visa" }),
    total_discount: "0.00",
    total_discount_set: moneySet(order, 0),
    variant_id: line.variantId,
    variant_inventory_management: null,
    variant_title: null,
    vendor: null,
    tax_lines: taxLines(order, lineTotal(line), line.taxRate),
    duties: [],
    discount_allocations: allocations(order, line),
  };
}

export function shippingPayload(order: Order, shipping: ShippingLine) {
  const discounted = shippingTotal(shipping);
  return {
    id: shipping.id,
    carrier_identifier: null,
    code: shipping.title,
    current_discounted_price_set: moneySet(order, discounted),
    discounted_price: fromMinor(discounted),
    discounted_price_set: moneySet(order, discounted),
    is_removed: false,
    phone: null,
    price: fromMinor(shipping.price),
    price_set: moneySet(order, shipping.price),
    requested_fulfillment_service_id: null,
    source: "shopify",
    title: shipping.title,
    tax_lines: taxLines(order, discounted, shipping.taxRate),
    discount_allocations: allocations(order, shipping),
  };
}
