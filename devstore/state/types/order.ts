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
  /** quantity less what was refunded or edited away */
  currentQuantity: number;
  /** per unit, before discounts */
  price: Minor;
  /** discounts on the whole line */
  discount: Minor;
  /** the discount by the codes of the order, in their order; absent: all is the first code's */
  allocations?: Minor[];
  taxRate: number;
  giftCard: boolean;
  /** true for a tip */
  tip?: boolean;
  /** true when an order edit brought the line */
  added?: boolean;
}

export interface ShippingLine {
  id: number;
  title: string;
  price: Minor;
  discount: Minor;
  /** as a line's */
  allocations?: Minor[];
  taxRate: number;
}

export interface AppliedDiscount {
  code: string;
  type: "percentage" | "fixed_amount" | "shipping";
  /** total taken off by this code */
  amount: Minor;
}

export type CancelReason = "CUSTOMER" | "DECLINED" | "FRAUD" | "INVENTORY" | "OTHER" | "STAFF";

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
  /** archived since */
  closedAt?: Millis | null;
  cancelReason: CancelReason | null;
  /** everything has been sent since */
  sentAt?: Millis | null;
  financialStatus: FinancialStatus;
  currency: string;
  /** currency the buyer saw and units of it for one unit of shop money */
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
  /** what cash was rounded by when it was paid; the order's own amounts are not rounded */
  cashRounding?: Minor;
}

export interface OrderTotals {
  /** price x quantity of all lines */
  lineItems: Minor;
  discounts: Minor;
  /** lines after discounts */
  subtotal: Minor;
  shipping: Minor;
  tax: Minor;
  total: Minor;
  refunded: Minor;
}
