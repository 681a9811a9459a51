import type { Millis, Minor } from "./values";

export interface RefundLine {
  id: number;
  lineItemId: number;
  quantity: number;
  restockType: "no_restock" | "return" | "cancel";
  /** value of these units after discounts, incl. tax where prices include it */
  subtotal: Minor;
  tax: Minor;
}

export interface OrderAdjustment {
  id: number;
  /** signed as in Shopify: negative = paid out beyond the refunded lines */
  amount: Minor;
  tax: Minor;
  kind: "shipping_refund" | "refund_discrepancy";
  reason: string;
  /** money that was not given back because it paid for what came in exchange */
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
  /** booked against pending money, until it arrives */
  awaited?: Minor;
}
