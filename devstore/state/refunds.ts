import { orderPayload } from "../webhooks/payloads/order";
import { refundPayload } from "../webhooks/payloads/refund";
import { nextId } from "./ids";
import { requireOrder, saveOrder } from "./order-rows";
import {
  adjustmentTotal,
  lineTotal,
  outstandingTotal,
  paidTotal,
  refundableTotal,
  refundedTotal,
  shippingTotal,
  taxOf,
} from "./order-totals";
import { refused } from "./store-error";
import type { Order } from "./types/order";
import type { RefundInput } from "./types/order-input";
import type { OrderAdjustment, Refund, RefundLine } from "./types/refund";
import type { StoreState } from "./types/store";
import type { Minor } from "./types/values";

/** Lowers the lines' current quantities. @throws StoreError for more units than are left */
function refundLines(state: StoreState, order: Order, wanted: NonNullable<RefundInput["lines"]>): RefundLine[] {
  return wanted.map(({ lineItemId, quantity, restock }) => {
    const line = order.lines.find(({ id }) => id === lineItemId);
    if (!line) throw refused(`Order ${order.name} has no line ${lineItemId}.`, "lines");
    if (!Number.isInteger(quantity) || quantity < 1 || quantity > line.currentQuantity) {
      throw refused(`Only ${line.currentQuantity} of line ${lineItemId} can be refunded.`, "lines");
    }
    const before = lineTotal(line, line.currentQuantity);
    line.currentQuantity -= quantity;
    const after = lineTotal(line, line.currentQuantity);
    const tax = (amount: Minor) => taxOf(amount, line.taxRate, order.taxesIncluded);
    const restockType = restock ? "return" : "no_restock";
    const id = nextId(state, "refundLine");
    return { id, lineItemId, quantity, restockType, subtotal: before - after, tax: tax(before) - tax(after) };
  });
}

const reasons = { shipping_refund: "Shipping refund", refund_discrepancy: "Refund discrepancy" };

function adjustment(
  state: StoreState,
  kind: OrderAdjustment["kind"],
  amount: Minor,
  tax: Minor,
  reason = reasons[kind],
): OrderAdjustment {
  return { id: nextId(state, "adjustment"), amount, tax, kind, reason };
}

/**
 * Adjustments as Shopify books them (shopify.dev, OrderAdjustment: the difference between the calculated and the actual
 * refund). Refunded shipping is a negative `shipping_refund`. Refunding more than the lines' value is a negative
 * `refund_discrepancy`, less a positive one. Money that an edit left owed to the buyer is part of the calculated refund.
 * Pending money is not refunded yet, so its sum is a positive discrepancy.
 */
function adjustments(
  state: StoreState,
  order: Order,
  lines: Minor,
  shipping: Minor,
  { paidOut, forEdits, awaited }: { paidOut: Minor; forEdits: Minor; awaited: Minor },
): OrderAdjustment[] {
  const shippingTax = taxOf(shipping, order.shipping?.taxRate ?? 0, order.taxesIncluded);
  const ofShipping = order.taxesIncluded ? shipping : shipping - shippingTax;
  const discrepancy = lines + shipping + forEdits - paidOut;
  return [
    ...(shipping > 0 ? [adjustment(state, "shipping_refund", -ofShipping, -shippingTax)] : []),
    ...(discrepancy === 0 ? [] : [adjustment(state, "refund_discrepancy", discrepancy, 0)]),
    ...(awaited > 0 ? [adjustment(state, "refund_discrepancy", awaited, 0)] : []),
  ];
}

function checkShipping(order: Order, shipping: Minor) {
  const left = shippingTotal(order.shipping) + adjustmentTotal(order, "shipping_refund");
  if (shipping < 0 || shipping > left) throw refused("More than the shipping that was paid.", "shipping");
}

/**
 * Makes a refund and lowers the lines' current quantities. The caller adds it to the order and saves it.
 * @param input.rest refunds all that is left of the payment
 * @throws StoreError when it exceeds the lines, the shipping or the payment, or refunds nothing
 */
export function draftRefund(state: StoreState, order: Order, input: RefundInput & { rest?: boolean }): Refund {
  const createdAt = input.createdAt ?? state.clock.nowMs();
  checkShipping(order, input.shipping ?? 0);
  const owed = Math.max(0, -outstandingTotal(order));
  const lines = refundLines(state, order, input.lines ?? []);
  const shipping = input.shipping ?? 0;
  const lineValue = lines.reduce((sum, line) => sum + line.subtotal + (order.taxesIncluded ? 0 : line.tax), 0);
  const left = refundableTotal(order);
  const paidOut = input.rest ? left : (input.amount ?? Math.min(left, lineValue + shipping));
  if (paidOut < 0 || paidOut > left) throw refused("More than what is left of the payment.", "amount");
  if (lines.length === 0 && paidOut === 0)
    throw refused("Nothing to refund: give lines, shipping or an amount.", "amount");
  const id = nextId(state, "refund");
  const pending = (input.pending ?? false) && paidOut > 0;
  const forEdits = Math.max(0, Math.min(owed, paidOut - lineValue - shipping));
  const awaited = pending ? paidOut - forEdits : 0;
  const status = pending ? "pending" : "success";
  const gateway = input.gateway ?? order.gateway;
  const money = { kind: "refund", status, amount: paidOut, gateway, createdAt } as const;
  return {
    id,
    orderId: order.id,
    createdAt,
    note: input.note ?? null,
    lines,
    adjustments: adjustments(state, order, lineValue, shipping, { paidOut, forEdits, awaited }),
    ...(awaited > 0 && { awaited }),
    transactions: paidOut > 0 ? [{ id: nextId(state, "transaction"), ...money }] : [],
  };
}

/** Adds the refund to the order and saves it; sends refunds/create and orders/updated. */
export function addRefund(state: StoreState, order: Order, refund: Refund): Refund {
  order.refunds.push(refund);
  order.financialStatus = financialStatusOf(order);
  order.updatedAt = Math.max(order.updatedAt, refund.createdAt);
  saveOrder(state, order);
  state.notify("refunds/create", () => refundPayload(state, order, refund));
  state.notify("orders/updated", () => orderPayload(state, order));
  return refund;
}

/** Refunds an order; sends refunds/create and orders/updated. @throws StoreError as `draftRefund`, or for an unpaid order */
export function refundOrder(state: StoreState, orderId: number, input: RefundInput & { rest?: boolean }): Refund {
  return state.transaction(() => {
    const order = requireOrder(state, orderId);
    if (!["PAID", "PARTIALLY_PAID", "PARTIALLY_REFUNDED"].includes(order.financialStatus)) {
      throw refused(`Order ${order.name} is ${order.financialStatus.toLowerCase()}: there is nothing to refund.`);
    }
    const refund = draftRefund(state, order, input);
    return addRefund(state, order, refund);
  });
}

/** The order's financial status after a refund. */
function financialStatusOf(order: Order): Order["financialStatus"] {
  const allMoney = refundedTotal(order) >= paidTotal(order);
  const allLines = order.lines.every((line) => line.currentQuantity === 0);
  const waits = order.refunds.some(({ transactions }) => transactions.some(({ status }) => status === "pending"));
  if (!waits && allMoney && (paidTotal(order) > 0 || allLines)) return "REFUNDED";
  return refundedTotal(order) > 0 ? "PARTIALLY_REFUNDED" : order.financialStatus;
}

/** Completes or fails the pending money of a refund. Sends orders/updated only, as Shopify sends no refund topic. */
export function settleRefund(state: StoreState, orderId: number, refundId: number, arrived: boolean): Refund {
  return state.transaction(() => {
    const order = requireOrder(state, orderId);
    const refund = order.refunds.find(({ id }) => id === refundId);
    const money = refund?.transactions.find(({ status }) => status === "pending");
    if (!refund || !money) throw refused(`No money of refund ${refundId} is on its way.`);
    money.status = arrived ? "success" : "failure";
    if (arrived && refund.awaited) {
      const reason = "Pending refund discrepancy";
      refund.adjustments.push(adjustment(state, "refund_discrepancy", -refund.awaited, 0, reason));
    }
    order.financialStatus = financialStatusOf(order);
    order.updatedAt = Math.max(order.updatedAt, state.clock.nowMs());
    saveOrder(state, order);
    state.notify("orders/updated", () => orderPayload(state, order));
    return refund;
  });
}
