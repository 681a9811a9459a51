/** What a product belonged to when it was sold; tags as `foldTag` gives them. */
export interface ProductGroups {
  tags: readonly string[];
  collections: readonly string[];
}

/** What rules look at in a member. Contains only those tags and segments that rules name. */
export interface MemberAttributes {
  /** as `foldTag` gives them */
  tags: readonly string[];
  /** numbers of Shopify's segments */
  segments: readonly string[];
  tier: {
    id: string;
    name: string;
    /** what the member earns compared to a rule's own points; 200 doubles */
    multiplierPercent: number;
  } | null;
}

/** Minor units by discount code, in capitals. */
export type CodeDiscounts = Readonly<Record<string, number>>;

/**
 * A line of an order, alike for webhooks and imports: what the calculation of points needs.
 * Amounts are whole minor units of the shop's currency.
 */
export interface OrderLine {
  id: string;
  productId: string | null;
  /** absent on snapshots of earlier versions */
  variantId?: string | null | undefined;
  title: string;
  quantity: number;
  /** quantity left after edits and refunds, as far as this source knows */
  currentQuantity: number;
  giftCard: boolean;
  /** a tip, not goods */
  tip?: boolean | undefined;
  /** price of all `quantity` pieces before discounts */
  price: number;
  /** line and order discounts that fall on this line */
  discount: number;
  /** the part of it that each discount code took off; absent where none did */
  codes?: CodeDiscounts | undefined;
  /** tax on all `quantity` pieces; part of the price when taxes are included */
  tax: number;
  /** what the product belonged to when this was first needed; once known it stays */
  groups?: ProductGroups | undefined;
}

export interface ShippingSnapshot {
  /** after discounts */
  price: number;
  tax: number;
  /** what each discount code took off; absent where none did */
  codes?: CodeDiscounts | undefined;
}

export interface OrderSnapshot {
  taxesIncluded: boolean;
  lines: OrderLine[];
  shipping: ShippingSnapshot;
  /** all payments by then, before refunds; absent when the source does not contain them */
  received?: number | undefined;
  /** refunded by then, or about to be */
  returned?: number | undefined;
  /** whether anything of it had been sent by then; absent when the source does not contain it */
  sent?: boolean | undefined;
  /** members' codes that came with it: as discount codes, and by a shared link */
  referral?: { codes: string[]; link: string | null } | undefined;
  /** what the buyer was when rules first looked at the order; once known it stays */
  member?: MemberAttributes | undefined;
}

export interface RefundSnapshot {
  lines: { lineId: string; quantity: number }[];
  /** money given back for shipping, tax included, not negative */
  shipping: number;
  /** money given back beyond (positive) or short of (negative) the value of the returned lines and shipping, tax included */
  adjustment: number;
  /** all money given back or on its way; absent when the source does not contain it */
  money?: number | undefined;
  /** true: goods came back or were taken off, and no money moves for them yet */
  unpaid?: boolean | undefined;
}

/** A version of a refund. */
export interface RefundVersion {
  refundId: bigint;
  orderId: bigint;
  createdAt: Date;
  /** when the refund, or the order that contained it, was changed */
  updatedAt: Date;
  /** when the webhook was triggered: orders two versions of the same second; null for an import */
  triggeredAt: Date | null;
  snapshot: RefundSnapshot;
}

/** An order by everything received so far. */
export interface OrderState {
  orderId: bigint;
  name: string;
  customerId: bigint | null;
  /** has no customer because they were redacted */
  ownerForgotten?: boolean;
  processedAt: Date;
  paidAt: Date | null;
  cancelledAt: Date | null;
  deletedAt: Date | null;
  financialStatus: string;
  /** of what the order came to, the part that was never paid */
  outstandingMinor: bigint;
  /** marked as a test by Shopify, and not of a development store, where all orders are */
  test: boolean;
  channel: string | null;
  countryCode: string | null;
  snapshot: OrderSnapshot;
  refunds: RefundSnapshot[];
}

const paidStatuses = new Set(["PAID", "PARTIALLY_REFUNDED", "REFUNDED"]);

type Payment = Pick<OrderState, "financialStatus" | "outstandingMinor">;

/**
 * All money of the order has come in, even when part of it went back since. Shopify's status alone does not show it: a
 * deposit of which something was refunded is "partially refunded", too.
 */
export function isPaid({ financialStatus, outstandingMinor }: Payment): boolean {
  return paidStatuses.has(financialStatus) && outstandingMinor <= 0n;
}

/** Orders that count for points, order numbers and revenue. The column `counts` says the same in SQL. */
export function counts(order: Payment & Pick<OrderState, "cancelledAt" | "deletedAt" | "test">): boolean {
  return isPaid(order) && order.cancelledAt === null && order.deletedAt === null && !order.test;
}

/** Goods earn; gift cards are money for later and tips are for people. */
export const isGoods = (line: Pick<OrderLine, "giftCard" | "tip">): boolean => !line.giftCard && !line.tip;
