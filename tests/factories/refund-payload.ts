import { cents, decimal, moneySet } from "./money-set";

export interface RefundOptions {
  id?: number;
  orderId: number;
  /** subtotal: what these units cost, after discounts */
  lines?: { lineItemId: number; quantity: number; subtotal: string }[];
  shipping?: string;
  createdAt?: string;
}

/** The body of refunds/create, and an entry of an order's `refunds`. */
export function refundPayload({ id = 900_001, orderId, lines = [], shipping = "0.00", createdAt }: RefundOptions) {
  const set = (amount: string) => moneySet(amount, "EUR", { currency: "EUR", rate: 1 });
  const negative = decimal(-cents(shipping));
  const at = createdAt ?? "2026-03-05T10:00:00+01:00";
  return {
    id,
    admin_graphql_api_id: `gid://shopify/Refund/${id}`,
    order_id: orderId,
    created_at: at,
    processed_at: at,
    note: null,
    refund_line_items: lines.map((line, index) => ({
      id: id * 10 + index,
      line_item_id: line.lineItemId,
      quantity: line.quantity,
      restock_type: "no_restock",
      subtotal: Number(line.subtotal),
      subtotal_set: set(line.subtotal),
    })),
    order_adjustments: cents(shipping)
      ? [
          {
            id: id * 10 + 9,
            order_id: orderId,
            refund_id: id,
            kind: "shipping_refund",
            reason: "Shipping refund",
            amount: negative,
            amount_set: set(negative),
            tax_amount: "0.00",
            tax_amount_set: set("0.00"),
          },
        ]
      : [],
    transactions: [],
  };
}
