import { customerTotals } from "../state/customers";
import { fromMinor } from "../state/money";
import { currentTotals, lineTotal, orderTotals } from "../state/order-totals";
import type { Customer } from "../state/types/customer";
import type { Order } from "../state/types/order";
import type { Product } from "../state/types/product";
import type { Refund } from "../state/types/refund";
import type { StoreState } from "../state/types/store";
import type { Millis } from "../state/types/values";

const iso = (at: Millis | null) => (at === null ? null : new Date(at).toISOString());

export function customerView(state: StoreState, customer: Customer) {
  const { id, email, firstName, lastName, phone, locale, tags, addresses, state: account } = customer;
  const { orders, spent } = customerTotals(state, id);
  const consent = { state: customer.consent.state, optInLevel: customer.consent.optInLevel };
  const createdAt = iso(customer.createdAt);
  return {
    id,
    email,
    firstName,
    lastName,
    phone,
    locale,
    tags,
    state: account,
    consent,
    orders,
    spent: fromMinor(spent),
    createdAt,
    addresses,
  };
}

export function productView(product: Product) {
  const { id, variantId, handle, title, status, taxRate, giftCard, tags, collectionIds } = product;
  const price = fromMinor(product.price);
  return { id, variantId, handle, title, status, price, taxRate, giftCard, tags, collectionIds };
}

export function refundView(refund: Refund) {
  const amount = refund.transactions.reduce((sum, transaction) => sum + transaction.amount, 0);
  return {
    id: refund.id,
    orderId: refund.orderId,
    createdAt: iso(refund.createdAt),
    amount: fromMinor(amount),
    lines: refund.lines.map((line) => ({
      lineItemId: line.lineItemId,
      quantity: line.quantity,
      subtotal: fromMinor(line.subtotal),
      tax: fromMinor(line.tax),
    })),
    adjustments: refund.adjustments.map(({ kind, amount: value }) => ({ kind, amount: fromMinor(value) })),
  };
}

export function orderView(order: Order) {
  const totals = orderTotals(order);
  return {
    id: order.id,
    name: order.name,
    customerId: order.customerId,
    currency: order.currency,
    financialStatus: order.financialStatus,
    cancelledAt: iso(order.cancelledAt),
    processedAt: iso(order.processedAt),
    updatedAt: iso(order.updatedAt),
    test: order.test,
    subtotal: fromMinor(totals.subtotal),
    shipping: fromMinor(totals.shipping),
    tax: fromMinor(totals.tax),
    discounts: fromMinor(totals.discounts),
    total: fromMinor(totals.total),
    refunded: fromMinor(totals.refunded),
    currentTotal: fromMinor(currentTotals(order).total),
    discountCodes: order.discounts.map(({ code, amount }) => ({ code, amount: fromMinor(amount) })),
    lines: order.lines.map((line) => ({
      id: line.id,
      productId: line.productId,
      title: line.title,
      quantity: line.quantity,
      currentQuantity: line.currentQuantity,
      price: fromMinor(line.price),
      total: fromMinor(lineTotal(line)),
    })),
    refunds: order.refunds.map(refundView),
  };
}
