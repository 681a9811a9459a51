import type { ProductGroups } from "./line-choice";
import type { MemberFacts } from "./member-facts";

/**
 * What points need to know of an order, whichever way the news came (webhook or import).
 * Amounts are whole minor units of the shop's currency.
 */
export interface OrderLineFacts {
  id: string;
  productId: string | null;
  title: string;
  quantity: number;
  /** quantity left after edits and refunds, as far as this news knows */
  currentQuantity: number;
  giftCard: boolean;
  /** price of all `quantity` pieces before discounts */
  price: number;
  /** line and order discounts that fall on this line */
  discount: number;
  /** tax on all `quantity` pieces; part of the price when taxes are included */
  tax: number;
  /** what the product belonged to when this was first needed; once known it stays */
  groups?: ProductGroups | undefined;
}

export interface ShippingFacts {
  /** after discounts */
  price: number;
  tax: number;
}

export interface OrderFacts {
  taxesIncluded: boolean;
  lines: OrderLineFacts[];
  shipping: ShippingFacts;
  /** members' codes that came with it: as discount codes, and by a shared link */
  referral?: { codes: string[]; link: string | null } | undefined;
  /** keyed hashes of who bought, for comparing only */
  prints?: { emails: string[]; phones: string[]; address: string | null; network: string | null } | undefined;
  /** what the buyer was when rules first looked at the order; once known it stays */
  member?: MemberFacts | undefined;
}

export interface RefundFacts {
  lines: { lineId: string; quantity: number }[];
  /** money given back for shipping, tax included, not negative */
  shipping: number;
  /** money given back for goods beyond (positive) or short of (negative) the value of the returned lines, tax included */
  adjustment: number;
}

/** Order as it stands after all news known so far. */
export interface OrderState {
  orderId: bigint;
  name: string;
  customerId: bigint | null;
  processedAt: Date;
  paidAt: Date | null;
  cancelledAt: Date | null;
  financialStatus: string;
  test: boolean;
  channel: string | null;
  countryCode: string | null;
  facts: OrderFacts;
  refunds: RefundFacts[];
}

const paidStatuses = new Set(["PAID", "PARTIALLY_REFUNDED", "REFUNDED"]);

/** Money has been received in full at some time, even when part of it went back since. */
export function isPaid(financialStatus: string): boolean {
  return paidStatuses.has(financialStatus);
}

/** Orders that count for points, order numbers and revenue. */
export function counts(order: Pick<OrderState, "financialStatus" | "cancelledAt" | "test">): boolean {
  return isPaid(order.financialStatus) && order.cancelledAt === null && !order.test;
}
