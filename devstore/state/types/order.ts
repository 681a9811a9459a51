import type { Address } from "./customer";
import type { OrderTransaction, Refund } from "./refund";
import type { Millis, Minor } from "./values";

type FinancialStatus = "PENDING" | "PARTIALLY_PAID" | "PAID" | "PARTIALLY_REFUNDED" | "REFUNDED" | "VOIDED";

export interface OrderLine {
  id: number;
  productId: number | null;
  variantId: number | null;
  title: string;
  sku: string | null;
  quantity: number;
  /** quantity less refunded and removed units */
  currentQuantity: number;
  /** per unit, before discounts */
  price: Minor;
  /** total discount of the line */
  discount: Minor;
  /** the discount by each of the order's codes, in their order; default: all of it is the first code's */
  allocations?: Minor[];
  taxRate: number;
  giftCard: boolean;
  tip?: boolean;
  /** whether an order edit added the line */
  added?: boolean;
}

export interface ShippingLine {
  id: number;
  title: string;
  price: Minor;
  discount: Minor;
  /** as of an order line */
  allocations?: Minor[];
  taxRate: number;
}

export interface AppliedDiscount {
  code: string;
  type: "percentage" | "fixed_amount" | "shipping";
  /** total discount by this code */
  amount: Minor;
}

export const CANCEL_REASONS = ["CUSTOMER", "DECLINED", "FRAUD", "INVENTORY", "OTHER", "STAFF"] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];

export interface Order {
  id: number;
  /** 1001, shown as "#1001" */
  number: number;
  name: string;
  customerId: number | null;
  email: string | null;
  phone: string | null;
  createdAt: Millis;
  processedAt: Millis;
  updatedAt: Millis;
  cancelledAt: Millis | null;
  /** when it was archived */
  closedAt?: Millis | null;
  cancelReason: CancelReason | null;
  /** when everything was fulfilled */
  sentAt?: Millis | null;
  financialStatus: FinancialStatus;
  currency: string;
  /** the buyer's currency, and how many units of it one unit of the shop's currency is; null: the shop's currency */
  presentment: { currency: string; rate: number } | null;
  taxesIncluded: boolean;
  test: boolean;
  lines: OrderLine[];
  shipping: ShippingLine | null;
  discounts: AppliedDiscount[];
  refunds: Refund[];
  transactions: OrderTransaction[];
  billingAddress: Address | null;
  shippingAddress: Address | null;
  noteAttributes: { name: string; value: string }[];
  tags: string[];
  note: string | null;
  browserIp: string | null;
  gateway: string;
  sourceName: string;
  /** rounding of a cash payment, signed; not part of the order's amounts */
  cashRounding?: Minor;
}

export interface OrderTotals {
  /** price × quantity of all lines */
  lineItems: Minor;
  discounts: Minor;
  /** lines after discounts */
  subtotal: Minor;
  shipping: Minor;
  tax: Minor;
  total: Minor;
  refunded: Minor;
}
