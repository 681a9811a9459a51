import type { OrderSnapshot, RefundVersion } from "~/modules/orders/order-snapshot";
import type { IdentityFingerprints, OrderFingerprints } from "~/modules/orders/fingerprints";
import type { PostalAddress } from "~/modules/earning/referrals/identity/normalise";

/** News of the store in our own words; the payload of a webhook or a line of an import becomes one of these. */
export type StoreEvent =
  | CustomerChange
  | CustomerDeletion
  | ConsentChange
  | OrderChange
  | OrderDeletion
  | RefundChange
  | MergeChange
  | TagsChange
  | SegmentChange
  | ProductChange
  | CollectionChange
  | Nothing;

export interface CustomerData {
  customerId: bigint;
  email: string | null;
  firstName: string | null;
  lastName: string | null;
  phone: string | null;
  locale: string | null;
  countryCode: string | null;
  /** in memory only; absent when the source says nothing of them */
  addresses?: (PostalAddress & { phone?: string | null | undefined })[];
  /** hashes of what the account is recognised by */
  fingerprints?: IdentityFingerprints;
  /** absent when the source says nothing of them, as webhooks do */
  tags?: string[];
  /** absent when the source says nothing of it */
  consent?: Consent;
  createdAt: Date | null;
  /** null: the source does not say how new it is; then it only fills an empty place */
  updatedAt: Date | null;
}

export interface Consent {
  state: string;
  optInLevel: string | null;
  updatedAt: Date | null;
}

interface CustomerChange {
  type: "customer";
  customer: CustomerData;
}

/** Told of a customer whom staff deleted, and maybe of one who was merged into another: the merge tells that itself. */
interface CustomerDeletion {
  type: "customer-deletion";
  customerId: bigint;
  /** news of the customer from later than this are news of somebody there */
  at: Date | null;
}

interface ConsentChange {
  type: "consent";
  customerId: bigint;
  consent: Consent;
}

export interface OrderData {
  orderId: bigint;
  customer: CustomerData | null;
  name: string;
  processedAt: Date;
  updatedAt: Date;
  /** when the webhook was triggered: orders two states of the same second; null for an import */
  triggeredAt: Date | null;
  /** null when the source does not tell when the payment came */
  paidAt: Date | null;
  cancelledAt: Date | null;
  financialStatus: string;
  /** of what it came to, the part that was never paid */
  outstandingMinor: number;
  test: boolean;
  channel: string | null;
  countryCode: string | null;
  totalMinor: number;
  snapshot: OrderSnapshot;
  /** null when the source does not tell of the buyer */
  fingerprints: OrderFingerprints | null;
  refunds: RefundVersion[];
}

interface OrderChange {
  type: "order";
  order: OrderData;
}

/** For good: Shopify knows no way back. */
interface OrderDeletion {
  type: "order-deletion";
  orderId: bigint;
}

interface RefundChange {
  type: "refund";
  refund: RefundVersion;
}

export interface MergeChange {
  type: "merge";
  keptId: bigint;
  removedId: bigint;
}

/** Tags came or went; what is there now has to be asked for, so that any order of these news ends the same. */
interface TagsChange {
  type: "tags";
  customerId: bigint;
  /** what came or went, where the webhook says it; enough to see that nothing is new, not to follow it */
  change?: { added: boolean; tags: string[] };
}

export interface SegmentChange {
  type: "segment";
  customerId: bigint;
  segmentId: string;
  joined: boolean;
  at: Date;
}

/** Something of a product changed. */
interface ProductChange {
  type: "product";
  productId: bigint;
}

/** Something of a collection changed, or a product came in or went. */
interface CollectionChange {
  type: "collection";
  collectionId: string;
}

/** Told of something that did not happen, such as a merge that failed. */
interface Nothing {
  type: "nothing";
}
