import type { DatabaseSync } from "node:sqlite";
import type { AppTexts } from "../../app-texts";
import type { StoreClock } from "../../clock";
import type { Millis } from "./values";

export interface ShopSettings {
  id: number;
  /** e.g. "store-demo.myshopify.com" */
  domain: string;
  name: string;
  email: string;
  currency: string;
  timezone: string;
  locale: string;
  taxesIncluded: boolean;
  /** a development store, whose orders are all test orders */
  development: boolean;
  /** base URL of the local store, no slash at the end */
  storeUrl: string;
}

export interface AppSettings {
  /** id in gids and in the reserved namespace `app--ID` */
  id: number;
  name: string;
  handle: string;
  apiKey: string;
  apiSecret: string;
  /** base URL of the app as webhooks and the browser see it, no slash at the end */
  appUrl: string;
  scopes: string[];
  apiVersion: string;
  /** webhook subscriptions of the app's configuration; `uri` is a path at the app or a full URL */
  subscriptions: { topic: string; uri: string; fields?: string[] }[];
  complianceTopics: { topic: string; uri: string }[];
  proxy: { url: string; prefix: string; subpath: string } | null;
  /** access that Shopify has approved for the app */
  grants: { protectedCustomerData: boolean; readAllOrders: boolean };
  /** metafield definitions of the app's configuration */
  metafields: {
    ownerType: string;
    namespace: string;
    key: string;
    type: string;
    name: string;
    access: { storefront: string; customer_account: string };
  }[];
  texts?: Record<"en" | "de", AppTexts> | undefined;
}

export interface StoreState {
  db: DatabaseSync;
  shop: ShopSettings;
  app: AppSettings;
  clock: StoreClock;
  /** Runs `work` in one SQLite transaction as one merchant action, whose webhooks share an event id. Nested calls join it. */
  transaction<T>(work: () => T): T;
  /** X-Shopify-Event-Id of the current action */
  eventId: string | undefined;
  /** Queues a webhook when the app is subscribed to the topic; calls `payload` at once. */
  notify(topic: string, payload: () => object): void;
  /** Queues a webhook with this body. */
  deliver(topic: string, body: string): void;
  /** Whether the app is subscribed to the topic. */
  isSubscribed(topic: string): boolean;
  /** Runs `work` without sending webhooks. */
  withoutWebhooks<T>(work: () => T): T;
  /** Starts queued webhooks and bulk operations; set by `createStore`. */
  wake: () => void;
  /** folder of the app, with its extensions */
  appDir: string;
  /** folder of bulk results and uploads; created with the first of them */
  filesDir: string;
}

export interface Installation {
  id: number;
  installedAt: Millis;
  scopes: string[];
}
