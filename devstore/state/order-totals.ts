import type { Order, OrderLine, OrderTotals, ShippingLine } from "./types/order";
import type { OrderTransaction } from "./types/refund";
import type { Minor } from "./types/values";

/** Value of the first `quantity` units after discounts. Values of parts, as differences of two calls, add up to the cent. */
export function lineTotal(line: OrderLine, quantity = line.quantity): Minor {
  if (line.quantity === 0) return 0;
  return line.price * quantity - Math.round((line.discount * quantity) / line.quantity);
}

/** The tax contained in `amount` when prices include taxes, else the tax added to it. */
export function taxOf(amount: Minor, taxRate: number, taxesIncluded: boolean): Minor {
  return Math.round(taxesIncluded ? (amount * taxRate) / (1 + taxRate) : amount * taxRate);
}

export function shippingTotal(shipping: ShippingLine | null): Minor {
  return shipping ? shipping.price - shipping.discount : 0;
}

function shippingTax({ shipping, taxesIncluded }: Order): Minor {
  return shipping ? taxOf(shippingTotal(shipping), shipping.taxRate, taxesIncluded) : 0;
}

function refundMoney(order: Order, statuses: readonly OrderTransaction["status"][]): Minor {
  const all = order.refunds.flatMap((refund) => refund.transactions);
  return all.reduce((sum, { status, amount }) => sum + (statuses.includes(status) ? amount : 0), 0);
}

/** Money refunded, without pending refunds. */
export const refundedTotal = (order: Order): Minor => refundMoney(order, ["success"]);

/** Payments less refunds, pending ones included. */
export const refundableTotal = (order: Order): Minor => paidTotal(order) - refundMoney(order, ["success", "pending"]);

/** Sum of the refunds' adjustments of this kind; negative when shipping was refunded. */
export function adjustmentTotal(order: Order, kind: "shipping_refund" | "refund_discrepancy"): Minor {
  const all = order.refunds.flatMap((refund) => refund.adjustments).filter((adjustment) => adjustment.kind === kind);
  return all.reduce((sum, adjustment) => sum + adjustment.amount, 0);
}

/** Refund discrepancies without those of exchanges, whose money paid for the new lines. */
function discrepancyTotal(order: Order): Minor {
  const exchanged = order.refunds
    .flatMap((refund) => refund.adjustments)
    .reduce((sum, { amount, exchanged: isExchanged }) => sum + (isExchanged ? amount : 0), 0);
  return adjustmentTotal(order, "refund_discrepancy") - exchanged;
}

function sum(
  order: Order,
  quantityOf: (line: OrderLine) => number,
  shipping: Minor,
  shippingTaxes: Minor,
): OrderTotals {
  let lineItems = 0;
  let subtotal = 0;
  let tax = shippingTaxes;
  for (const line of order.lines) {
    const quantity = quantityOf(line);
    const total = lineTotal(line, quantity);
    lineItems += line.price * quantity;
    subtotal += total;
    tax += taxOf(total, line.taxRate, order.taxesIncluded);
  }
  const discounts = lineItems - subtotal + (order.shipping?.discount ?? 0);
  const total = subtotal + shipping + (order.taxesIncluded ? 0 : tax);
  return { lineItems, discounts, subtotal, shipping, tax, total, refunded: refundedTotal(order) };
}

/** All lines, added ones too, with their ordered quantities. */
export function orderTotals(order: Order): OrderTotals {
  return sum(order, (line) => line.quantity, shippingTotal(order.shipping), shippingTax(order));
}

/** The lines of the order as placed, without those that edits added. */
export function originalTotals(order: Order): OrderTotals {
  return sum(order, (line) => (line.added ? 0 : line.quantity), shippingTotal(order.shipping), shippingTax(order));
}

/**
 * After edits, refunds and cancellation. Money refunded beyond the refunded lines lowers `total` but not `subtotal`, as it
 * changes no line.
 */
export function currentTotals(order: Order): OrderTotals {
  const refunded = refundedTotal(order);
  if (order.cancelledAt !== null) {
    return { lineItems: 0, discounts: 0, subtotal: 0, shipping: 0, tax: 0, total: 0, refunded };
  }
  const backShipping = adjustmentTotal(order, "shipping_refund");
  const shipping = shippingTotal(order.shipping) + backShipping;
  const shippingTaxes = taxOf(shipping, order.shipping?.taxRate ?? 0, order.taxesIncluded);
  const totals = sum(order, (line) => line.currentQuantity, shipping, shippingTaxes);
  return { ...totals, total: Math.max(0, totals.total + discrepancyTotal(order)), refunded };
}

export function paidTotal(order: Order): Minor {
  const sales = order.transactions.filter(({ kind, status }) => kind === "sale" && status === "success");
  return sales.reduce((total, transaction) => total + transaction.amount, 0);
}

/** The amount still to be paid; negative when an edit left money owed to the buyer. */
export function outstandingTotal(order: Order): Minor {
  if (order.cancelledAt !== null || order.financialStatus === "VOIDED") return 0;
  return currentTotals(order).total - (paidTotal(order) - refundedTotal(order));
}
