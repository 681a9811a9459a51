import type { OrderSnapshot, RefundVersion } from "~/modules/orders/order-snapshot";
import type { IdentityFingerprints, OrderFingerprints } from "~/modules/orders/fingerprints";
import type { PostalAddress } from "~/modules/earning/referrals/identity/normalise";

/** A parsed webhook or row of an import. */
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
  /** whether the customer's account is enabled; absent when the source says nothing of it */
  hasAccount?: boolean;
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

/** customers/delete. Shopify may send it for a merged customer, too; `MergeChange` covers that. */
interface CustomerDeletion {
  type: "customer-deletion";
  customerId: bigint;
  /** a later version of the customer shows that they exist again; null when unknown */
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
  /** null when the source does not contain the time of payment */
  paidAt: Date | null;
  cancelledAt: Date | null;
  financialStatus: string;
  /** of what it came to, the part that was never paid */
  outstandingMinor: number;
  test: boolean;
  channel: string | null;
  countryCode: string | null;
  totalMinor: number;
  discountCodes: readonly string[];
  snapshot: OrderSnapshot;
  /** null when the source does not identify the buyer */
  fingerprints: OrderFingerprints | null;
  refunds: RefundVersion[];
}

interface OrderChange {
  type: "order";
  order: OrderData;
}

/** Final: orders cannot be restored. */
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

/** Tags were added or removed. The current tags are fetched, so that the order of these webhooks does not matter. */
interface TagsChange {
  type: "tags";
  customerId: bigint;
  /** the tags, where the webhook contains them; used only to see that nothing changed */
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

/** Nothing happened, e.g. a merge failed. */
interface Nothing {
  type: "nothing";
}
