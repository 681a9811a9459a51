import { gid } from "../../state/gid";
import { fromMinor } from "../../state/money";
import type { Order } from "../../state/types/order";
import type { OrderAdjustment, OrderTransaction, Refund, RefundLine } from "../../state/types/refund";
import type { StoreState } from "../../state/types/store";
import { linePayload } from "./order-line";
import { moneySet, shopTime } from "./values";

type Context = Pick<StoreState, "shop">;

function refundLine(order: Order, line: RefundLine) {
  const item = order.lines.find(({ id }) => id === line.lineItemId);
  return {
    id: line.id,
    line_item_id: line.lineItemId,
    location_id: null,
    quantity: line.quantity,
    restock_type: line.restockType,
    subtotal: Number(fromMinor(line.subtotal)),
    subtotal_set: moneySet(order, line.subtotal),
    total_tax: Number(fromMinor(line.tax)),
    total_tax_set: moneySet(order, line.tax),
    line_item: item && linePayload(order, item),
  };
}

function adjustmentPayload(order: Order, refund: Refund, adjustment: OrderAdjustment) {
  return {
    id: adjustment.id,
    order_id: order.id,
    refund_id: refund.id,
    amount: fromMinor(adjustment.amount),
    amount_set: moneySet(order, adjustment.amount),
    tax_amount: fromMinor(adjustment.tax),
    tax_amount_set: moneySet(order, adjustment.tax),
    kind: adjustment.kind,
    reason: adjustment.reason,
  };
}

/** Since 2024-10 refunded shipping is in `refund_shipping_lines`; payloads still have it as an adjustment too. */
function shippingLine(order: Order, { id, kind, amount, tax }: OrderAdjustment) {
  if (kind !== "shipping_refund") return [];
  return [
    {
      id,
      shipping_line_id: order.shipping?.id ?? null,
      subtotal_amount_set: moneySet(order, -amount),
      tax_amount_set: moneySet(order, -tax),
    },
  ];
}

function transactionPayload({ shop }: Context, order: Order, transaction: OrderTransaction) {
  const at = shopTime(transaction.createdAt, shop.timezone);
  return {
    id: transaction.id,
    admin_graphql_api_id: gid("OrderTransaction", transaction.id),
    amount: fromMinor(transaction.amount),
    currency: order.currency,
    created_at: at,
    processed_at: at,
    gateway: transaction.gateway,
    kind: transaction.kind,
    status: transaction.status,
    order_id: order.id,
    parent_id: order.transactions[0]?.id ?? null,
    test: order.test,
  };
}

/** Payload of refunds/create, and entry of an order's `refunds`. */
export function refundPayload(context: Context, order: Order, refund: Refund) {
  const at = shopTime(refund.createdAt, context.shop.timezone);
  return {
    id: refund.id,
    admin_graphql_api_id: gid("Refund", refund.id),
    created_at: at,
    processed_at: at,
    note: refund.note,
    order_id: order.id,
    user_id: null,
    restock: refund.lines.some((line) => line.restockType !== "no_restock"),
    duties: [],
    total_duties_set: moneySet(order, 0),
    refund_shipping_lines: refund.adjustments.flatMap((adjustment) => shippingLine(order, adjustment)),
    order_adjustments: refund.adjustments.map((adjustment) => adjustmentPayload(order, refund, adjustment)),
    refund_line_items: refund.lines.map((line) => refundLine(order, line)),
    transactions: refund.transactions.map((transaction) => transactionPayload(context, order, transaction)),
  };
}
