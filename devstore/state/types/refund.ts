import type { Millis, Minor } from "./values";

export interface RefundLine {
  id: number;
  lineItemId: number;
  quantity: number;
  restockType: "no_restock" | "return" | "cancel";
  /** value of these units after discounts; with tax when prices include it */
  subtotal: Minor;
  tax: Minor;
}

export interface OrderAdjustment {
  id: number;
  /** signed as on Shopify: negative for money refunded beyond the lines */
  amount: Minor;
  tax: Minor;
  kind: "shipping_refund" | "refund_discrepancy";
  reason: string;
  /** whether the money paid for new lines of an exchange instead of being refunded */
  exchanged?: boolean;
}

export interface OrderTransaction {
  id: number;
  kind: "sale" | "refund" | "void";
  status: "success" | "pending" | "failure";
  amount: Minor;
  gateway: string;
  createdAt: Millis;
}

export interface Refund {
  id: number;
  orderId: number;
  createdAt: Millis;
  note: string | null;
  lines: RefundLine[];
  adjustments: OrderAdjustment[];
  transactions: OrderTransaction[];
  /** discrepancy booked for pending money, until that completes */
  awaited?: Minor;
}
