import type { DatabaseSync } from "node:sqlite";
import type { StoreClock } from "../clock";

/** Whole minor units (cents) of the shop's currency. */
export type Minor = number;
/** Milliseconds since 1970 on the store's clock. */
export type Millis = number;

export interface ShopSettings {
  id: number;
  /** e.g. "stammtisch-demo.myshopify.com" */
  domain: string;
  name: string;
  email: string;
  currency: string;
  timezone: string;
  locale: string;
  taxesIncluded: boolean;
  /** base URL of the local store, no slash at the end */
  storeUrl: string;
}

export interface AppSettings {
  /** number in gids and in the reserved namespace `app--<id>` */
  id: number;
  name: string;
  handle: string;
  apiKey: string;
  apiSecret: string;
  /** base URL of the app as webhooks and the browser see it, no slash at the end */
  appUrl: string;
  scopes: string[];
  apiVersion: string;
  /** of the app's configuration; `uri` is a path of the app or a full URL */
  subscriptions: { topic: string; uri: string }[];
  complianceTopics: { topic: string; uri: string }[];
  proxy: { url: string; prefix: string; subpath: string } | null;
  /** metafield definitions of the app's configuration */
  metafields: { ownerType: string; namespace: string; key: string; type: string; name: string }[];
}

export interface StoreState {
  db: DatabaseSync;
  shop: ShopSettings;
  app: AppSettings;
  clock: StoreClock;
  /** Runs `work` in one SQLite transaction; nested calls join the outer one. */
  transaction<T>(work: () => T): T;
  /** Queues a webhook when the app is installed and subscribed; the payload is taken now. */
  notify(topic: string, payload: () => object): void;
  /** Runs `work` without any webhook (seed, loader). */
  quietly<T>(work: () => T): T;
  /** Runs after a webhook or bulk operation was queued; set by createStore. */
  wake: () => void;
  /** folder of bulk results and uploads, made when the first one is written */
  filesDir: string;
}

export interface Address {
  id: number;
  firstName: string | null;
  lastName: string | null;
  company: string | null;
  address1: string | null;
  address2: string | null;
  zip: string | null;
  city: string | null;
  province: string | null;
  /** ISO 3166-1 alpha-2 */
  countryCode: string;
  phone: string | null;
}

export type ConsentState = "NOT_SUBSCRIBED" | "PENDING" | "SUBSCRIBED" | "UNSUBSCRIBED" | "REDACTED" | "INVALID";
export type OptInLevel = "SINGLE_OPT_IN" | "CONFIRMED_OPT_IN" | "UNKNOWN";

export interface EmailConsent {
  state: ConsentState;
  optInLevel: OptInLevel | null;
  updatedAt: Millis | null;
}

export interface Customer {
  id: number;
  email: string | null;
  firstName: string | null;
  lastName: string | null;
  phone: string | null;
  /** e.g. "de", "en", "fr", "nl" */
  locale: string;
  note: string | null;
  tags: string[];
  state: "DISABLED" | "INVITED" | "ENABLED" | "DECLINED";
  verifiedEmail: boolean;
  taxExempt: boolean;
  consent: EmailConsent;
  /** the first one is the default address */
  addresses: Address[];
  createdAt: Millis;
  updatedAt: Millis;
}

export type AddressInput = Partial<Omit<Address, "id">>;

export interface CustomerInput {
  email?: string | null;
  firstName?: string | null;
  lastName?: string | null;
  phone?: string | null;
  locale?: string;
  note?: string | null;
  tags?: string[];
  addresses?: AddressInput[];
  consent?: { state: ConsentState; optInLevel?: OptInLevel | null };
  createdAt?: Millis;
}

export interface Product {
  id: number;
  variantId: number;
  handle: string;
  title: string;
  descriptionHtml: string;
  vendor: string;
  productType: string;
  tags: string[];
  status: "ACTIVE" | "DRAFT" | "ARCHIVED";
  price: Minor;
  compareAtPrice: Minor | null;
  /** 0.19 for 19 % */
  taxRate: number;
  giftCard: boolean;
  sku: string | null;
  /** colours and motif of the drawn picture; the storefront serves it at /products/HANDLE.svg */
  picture: ProductPicture;
  collectionIds: number[];
  createdAt: Millis;
  updatedAt: Millis;
}

export interface ProductPicture {
  motif: "bag" | "cup" | "tin" | "pot" | "plate" | "glass" | "jar" | "card";
  /** two hex colours, background and object */
  colors: [string, string];
  label: string;
}

export interface ProductInput {
  title: string;
  price: Minor;
  handle?: string;
  descriptionHtml?: string;
  vendor?: string;
  productType?: string;
  tags?: string[];
  compareAtPrice?: Minor | null;
  taxRate?: number;
  giftCard?: boolean;
  sku?: string | null;
  picture?: ProductPicture;
  collectionIds?: number[];
  createdAt?: Millis;
}

export interface Collection {
  id: number;
  handle: string;
  title: string;
  descriptionHtml: string;
}

export type FinancialStatus = "PENDING" | "PAID" | "PARTIALLY_REFUNDED" | "REFUNDED" | "VOIDED";

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
  taxRate: number;
  giftCard: boolean;
  /** true when an order edit brought the line */
  added?: boolean;
}

export interface ShippingLine {
  id: number;
  title: string;
  price: Minor;
  discount: Minor;
  taxRate: number;
}

export interface AppliedDiscount {
  code: string;
  type: "percentage" | "fixed_amount" | "shipping";
  /** total taken off by this code */
  amount: Minor;
}

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
  cancelReason: CancelReason | null;
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
}

export interface OrderLineInput {
  /** required unless `title` and `price` are given */
  productId?: number;
  title?: string;
  quantity: number;
  /** per unit; the product's price when absent */
  price?: Minor;
  taxRate?: number;
  giftCard?: boolean;
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
  paid?: boolean;
  test?: boolean;
  presentment?: { currency: string; rate: number };
  billingAddress?: AddressInput | null;
  shippingAddress?: AddressInput | null;
  noteAttributes?: { name: string; value: string }[];
  tags?: string[];
  note?: string | null;
  browserIp?: string | null;
  sourceName?: string;
}

export interface RefundInput {
  lines?: { lineItemId: number; quantity: number; restock?: boolean }[];
  shipping?: Minor;
  /** what is paid out in all; the value of lines and shipping when absent */
  amount?: Minor;
  note?: string | null;
  createdAt?: Millis;
}

export interface OrderEditInput {
  /** new quantities of existing lines; 0 removes */
  lines?: { lineItemId: number; quantity: number }[];
  add?: OrderLineInput[];
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

export interface Discount {
  id: number;
  title: string;
  code: string;
  /** percent 0..1 or a fixed amount on the order */
  value: { kind: "percentage"; percentage: number } | { kind: "amount"; amount: Minor; onEachItem: boolean };
  startsAt: Millis;
  endsAt: Millis | null;
  usageLimit: number | null;
  appliesOncePerCustomer: boolean;
  usageCount: number;
  minimumSubtotal: Minor | null;
  minimumQuantity: number | null;
  /** who may use it */
  context: { kind: "all" } | { kind: "segments"; segmentIds: number[] } | { kind: "customers"; customerIds: number[] };
  /** null = all products */
  items: { productIds: number[]; collectionIds: number[] } | null;
  combinesWith: { orderDiscounts: boolean; productDiscounts: boolean; shippingDiscounts: boolean };
  createdAt: Millis;
  updatedAt: Millis;
}

export interface Segment {
  id: number;
  name: string;
  /** e.g. customer_tags CONTAINS 'Stammtisch' */
  query: string;
  createdAt: Millis;
  updatedAt: Millis;
}

export interface Metafield {
  id: number;
  /** e.g. gid://shopify/Customer/1 */
  ownerId: string;
  /** `$app` already resolved to app--<id> */
  namespace: string;
  key: string;
  type: string;
  value: string;
  createdAt: Millis;
  updatedAt: Millis;
}

export interface Installation {
  id: number;
  installedAt: Millis;
  scopes: string[];
}

export type BulkStatus = "CREATED" | "RUNNING" | "COMPLETED" | "FAILED" | "CANCELING" | "CANCELED";

export interface BulkOperation {
  id: number;
  type: "QUERY" | "MUTATION";
  status: BulkStatus;
  query: string;
  stagedUploadPath: string | null;
  errorCode: string | null;
  objectCount: number;
  rootObjectCount: number;
  fileSize: number | null;
  createdAt: Millis;
  completedAt: Millis | null;
}

/** A request that the store refuses; the control API answers with `status`, forms show the message. */
export interface StoreErrorDetails {
  status: 400 | 404 | 422;
  field?: string;
}
