import type { AddressInput } from "./customer";
import type { Millis, Minor } from "./values";

export interface OrderLineInput {
  /** required unless `title` and `price` are given */
  productId?: number;
  title?: string;
  quantity: number;
  /** per unit; the product's price when absent */
  price?: Minor;
  taxRate?: number;
  giftCard?: boolean;
  /** a tip; needs a price, its title is "Tip" */
  tip?: boolean;
}

export interface OrderInput {
  customerId?: number | null;
  email?: string | null;
  lines: OrderLineInput[];
  shipping?: Minor;
  shippingTitle?: string;
  /** for all lines; the product's own rate when absent */
  taxRate?: number;
  discountCodes?: string[];
  processedAt?: Millis;
  createdAt?: Millis;
  /** the buyer's store credit pays what it can */
  storeCredit?: boolean | undefined;
  paid?: boolean;
  /** only this much is paid so far */
  deposit?: Minor;
  test?: boolean;
  presentment?: { currency: string; rate: number };
  billingAddress?: AddressInput | null;
  shippingAddress?: AddressInput | null;
  noteAttributes?: { name: string; value: string }[];
  tags?: string[];
  note?: string | null;
  browserIp?: string | null;
  sourceName?: string;
  gateway?: string;
  cashRounding?: Minor;
}

export interface RefundInput {
  lines?: { lineItemId: number; quantity: number; restock?: boolean }[];
  shipping?: Minor;
  /** what is paid out in all; the value of lines and shipping when absent */
  amount?: Minor;
  /** the money is pending until `settleRefund` completes it */
  pending?: boolean;
  /** where the money goes: the order's own way of payment when absent, "shopify_store_credit" for store credit */
  gateway?: string;
  note?: string | null;
  createdAt?: Millis;
}

export interface OrderEditInput {
  /** new quantities of existing lines; 0 removes */
  lines?: { lineItemId: number; quantity: number }[];
  add?: OrderLineInput[];
}

export interface ExchangeInput {
  /** pieces that come back */
  lines: { lineItemId: number; quantity: number }[];
  /** what the buyer gets for them */
  add: OrderLineInput[];
}
