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
  /** a development store: every order is a test, however it was paid */
  development: boolean;
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
  subscriptions: { topic: string; uri: string; fields?: string[] }[];
  complianceTopics: { topic: string; uri: string }[];
  proxy: { url: string; prefix: string; subpath: string } | null;
  /** what Shopify allowed the app in its dashboard */
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
  /** Runs `work` in one SQLite transaction, as one action of the merchant; nested calls join the outer one. */
  transaction<T>(work: () => T): T;
  /** of the current action: all its webhooks share this id */
  eventId: string | undefined;
  /** Queues a webhook when the app is installed and subscribed; the payload is taken now. */
  notify(topic: string, payload: () => object): void;
  /** The same with the body as it is to be sent. */
  deliver(topic: string, body: string): void;
  /** Would a webhook of the topic reach anybody? */
  isSubscribed(topic: string): boolean;
  /** Runs `work` without any webhook (seed, loader). */
  quietly<T>(work: () => T): T;
  /** Runs after a webhook or bulk operation was queued; set by createStore. */
  wake: () => void;
  /** folder of the app, with its extensions */
  appDir: string;
  /** folder of bulk results and uploads, made when the first one is written */
  filesDir: string;
}

export interface Installation {
  id: number;
  installedAt: Millis;
  scopes: string[];
}
