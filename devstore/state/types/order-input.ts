import type { AddressInput } from "./customer";
import type { Millis, Minor } from "./values";

export interface OrderLineInput {
  /** required unless `title` and `price` are given */
  productId?: number;
  title?: string;
  quantity: number;
  /** per unit; default: the product's price */
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
  /** rate of all lines, such as 0.19; default: the products' rates */
  taxRate?: number;
  discountCodes?: string[];
  processedAt?: Millis;
  createdAt?: Millis;
  /** pays from the buyer's store credit first */
  storeCredit?: boolean | undefined;
  paid?: boolean;
  /** the part of the total that is paid so far */
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
  /** money refunded; default: the value of lines and shipping */
  amount?: Minor;
  /** the money is pending until `settleRefund` completes it */
  pending?: boolean;
  /** default: the order's gateway; "shopify_store_credit" refunds to store credit */
  gateway?: string;
  note?: string | null;
  createdAt?: Millis;
}

export interface OrderEditInput {
  /** new quantities of existing lines; 0 removes a line */
  lines?: { lineItemId: number; quantity: number }[];
  add?: OrderLineInput[];
}

export interface ExchangeInput {
  /** returned units */
  lines: { lineItemId: number; quantity: number }[];
  /** new items in exchange */
  add: OrderLineInput[];
}
