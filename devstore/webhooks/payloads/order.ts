import { getCustomer } from "../../state/customers";
import { gid } from "../../state/gid";
import { fromMinor } from "../../state/money";
import { currentTotals, orderTotals, outstandingTotal, shippingTotal } from "../../state/order-totals";
import type { Order } from "../../state/types/order";
import type { StoreState } from "../../state/types/store";
import { addressPayload, customerPayload } from "./customer";
import { linePayload, shippingPayload, taxLines } from "./order-line";
import { refundPayload } from "./refund";
import { moneySet, shopTime } from "./values";

const tipTotal = ({ lines }: Order) =>
  lines.reduce((sum, line) => sum + (line.tip ? line.price * line.quantity : 0), 0);

function totalFields(order: Order) {
  const total = orderTotals(order);
  const current = currentTotals(order);
  return {
    current_subtotal_price: fromMinor(current.subtotal),
    current_subtotal_price_set: moneySet(order, current.subtotal),
    current_total_discounts: fromMinor(current.discounts),
    current_total_discounts_set: moneySet(order, current.discounts),
    current_total_price: fromMinor(current.total),
    current_total_price_set: moneySet(order, current.total),
    current_total_tax: fromMinor(current.tax),
    current_total_tax_set: moneySet(order, current.tax),
    current_shipping_price_set: moneySet(order, current.shipping),
    subtotal_price: fromMinor(total.subtotal),
    subtotal_price_set: moneySet(order, total.subtotal),
    total_discounts: fromMinor(total.discounts),
    total_discounts_set: moneySet(order, total.discounts),
    total_line_items_price: fromMinor(total.lineItems),
    total_line_items_price_set: moneySet(order, total.lineItems),
    total_outstanding: fromMinor(outstandingTotal(order)),
    total_price: fromMinor(total.total),
    total_price_set: moneySet(order, total.total),
    total_shipping_price_set: moneySet(order, order.shipping?.price ?? 0),
    total_tax: fromMinor(total.tax),
    total_tax_set: moneySet(order, total.tax),
    total_tip_received: fromMinor(tipTotal(order)),
    total_weight: 0,
  };
}

/** One entry for each tax rate of lines and shipping. */
function orderTaxLines(order: Order) {
  const rates = new Map<number, number>();
  const add = (rate: number, amount: number) => rates.set(rate, (rates.get(rate) ?? 0) + amount);
  for (const line of order.lines) add(line.taxRate, line.price * line.quantity - line.discount);
  if (order.shipping) add(order.shipping.taxRate, shippingTotal(order.shipping));
  return [...rates].flatMap(([rate, amount]) => taxLines(order, amount, rate));
}

function discountFields(order: Order) {
  return {
    discount_applications: order.discounts.map(({ code, type, amount }) => ({
      target_type: type === "shipping" ? "shipping_line" : "line_item",
      type: "discount_code",
      value: type === "shipping" ? "100.0" : fromMinor(amount),
      value_type: type === "fixed_amount" ? "fixed_amount" : "percentage",
      allocation_method: "across",
      target_selection: "all",
      code,
    })),
    discount_codes: order.discounts.map(({ code, type, amount }) => ({ code, amount: fromMinor(amount), type })),
  };
}

/** Payload of orders/create, paid, updated and cancelled: the whole order in its current state. */
export function orderPayload(state: StoreState, order: Order) {
  const { timezone } = state.shop;
  const customer = order.customerId === null ? undefined : getCustomer(state, order.customerId);
  return {
    id: order.id,
    admin_graphql_api_id: gid("Order", order.id),
    app_id: null,
    browser_ip: order.browserIp,
    buyer_accepts_marketing: customer?.consent.state === "SUBSCRIBED",
    cancel_reason: order.cancelReason?.toLowerCase() ?? null,
    cancelled_at: order.cancelledAt === null ? null : shopTime(order.cancelledAt, timezone),
    checkout_id: null,
    client_details: { browser_ip: order.browserIp, user_agent: null },
    closed_at: order.closedAt == null ? null : shopTime(order.closedAt, timezone),
    confirmed: true,
    contact_email: order.email,
    created_at: shopTime(order.createdAt, timezone),
    currency: order.currency,
    customer_locale: customer?.locale ?? state.shop.locale,
    email: order.email,
    estimated_taxes: false,
    financial_status: order.financialStatus.toLowerCase(),
    fulfillment_status: order.sentAt == null ? null : "fulfilled",
    name: order.name,
    note: order.note,
    note_attributes: order.noteAttributes,
    number: order.number - 1000,
    order_number: order.number,
    payment_gateway_names: [order.gateway],
    phone: order.phone,
    presentment_currency: order.presentment?.currency ?? order.currency,
    processed_at: shopTime(order.processedAt, timezone),
    source_name: order.sourceName,
    tags: order.tags.join(", "),
    tax_lines: orderTaxLines(order),
    taxes_included: order.taxesIncluded,
    test: order.test,
    total_cash_rounding_payment_adjustment_set: moneySet(order, order.cashRounding ?? 0),
    total_cash_rounding_refund_adjustment_set: moneySet(order, 0),
    ...totalFields(order),
    updated_at: shopTime(order.updatedAt, timezone),
    billing_address: order.billingAddress && addressPayload(order.billingAddress),
    customer: customer ? customerPayload(state, customer) : null,
    ...discountFields(order),
    fulfillments: [],
    line_items: order.lines.map((line) => linePayload(order, line)),
    payment_terms: null,
    refunds: order.refunds.map((refund) => refundPayload(state, order, refund)),
    shipping_address: order.shippingAddress && addressPayload(order.shippingAddress),
    shipping_lines: order.shipping ? [shippingPayload(order, order.shipping)] : [],
  };
}
