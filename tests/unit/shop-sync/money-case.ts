import { eligibleAmount } from "~/modules/earning/core/eligible-amount";
import { keepsGoods } from "~/modules/orders/order-stands";
import { isPaid } from "~/modules/orders/order-snapshot";
import { collectChanges } from "~/modules/shop-sync/collect-changes";
import { parseWebhook, type DataTopic } from "~/modules/shop-sync/parse-webhook";
import { orderPayload, type OrderOptions } from "../../factories/order-payload";

export type Webhook = [topic: DataTopic, payload: object, second: number];

export const ORDER = 450_001;
const line = (index: number) => ORDER * 10 + index;
const at = (second: number) => new Date(Date.UTC(2026, 2, 2, 9, 0, second));

/** orders/updated at that second. */
export const orderUpdated = (second: number, options: OrderOptions, fields: object = {}): Webhook => [
  "orders/updated",
  {
    ...orderPayload({ ...options, id: ORDER, updatedAt: at(second).toISOString() }),
    ...("current_total_price" in fields && { current_total_price_set: undefined }),
    ...fields,
  },
  second,
];

export interface RefundFields {
  id?: number;
  /** line index, pieces, worth */
  lines?: [index: number, quantity: number, subtotal: string][];
  /** null: the payload has no list */
  money?: [amount: string, status: string][] | null;
  adjustments?: object[];
  shippingLines?: object[];
}

const moneySet = (amount: string) => ({ shop_money: { amount, currency_code: "EUR" } });
export const discrepancy = (amount: string, fields: object = {}) => ({
  kind: "refund_discrepancy",
  reason: "Refund discrepancy",
  amount,
  amount_set: moneySet(amount),
  tax_amount: "0.00",
  ...fields,
});

/** A refund as REST and webhooks show it. */
export function refund(second: number, { id = 900_001, lines = [], money = [], ...fields }: RefundFields) {
  return {
    id,
    order_id: ORDER,
    created_at: at(second).toISOString(),
    processed_at: at(second).toISOString(),
    refund_line_items: lines.map(([index, quantity, subtotal]) => ({
      line_item_id: line(index),
      quantity,
      subtotal: Number(subtotal),
      subtotal_set: moneySet(subtotal),
      total_tax: 0,
    })),
    order_adjustments: fields.adjustments ?? [],
    refund_shipping_lines: fields.shippingLines ?? [],
    ...(money && {
      transactions: money.map(([amount, status]) => ({ kind: "refund", status, amount, currency: "EUR" })),
    }),
  };
}

export const refundChanges = (second: number, fields: RefundFields): Webhook => [
  "refunds/create",
  refund(second, fields),
  second,
];

const basis = { includeTax: true, includeShipping: false, afterDiscounts: true };

/** The resulting amount in cents after the events in this order. */
export function worthOf(changes: readonly Webhook[], withShipping = false) {
  const events = changes.map(([topic, payload, second]) =>
    parseWebhook(topic, payload, { triggeredAt: new Date(at(second).getTime() + 500), currency: "EUR" }),
  );
  const { orders, refunds } = collectChanges(events);
  const order = orders.get(BigInt(ORDER));
  if (!order) throw new Error("no order was told of");
  const state = { snapshot: order.snapshot, refunds: [...refunds.values()].map(({ snapshot }) => snapshot) };
  const paid = isPaid({ ...order, outstandingMinor: BigInt(order.outstandingMinor) });
  const amount = eligibleAmount(state, { ...basis, includeShipping: withShipping });
  return { state, amount, counted: paid ? amount.total : 0, stands: paid && keepsGoods(state), order };
}
