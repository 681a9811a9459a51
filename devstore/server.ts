import { rmSync } from "node:fs";
import { join } from "node:path";
import { Hono } from "hono";
import { createBulkRunner, type BulkRunner } from "./admin-api/bulk/runner";
import { oauthRoutes } from "./admin-api/oauth";
import { adminApiRoutes } from "./admin-api/routes";
import { createThrottle } from "./admin-api/throttle";
import { readAppConfig } from "./app-config";
import type { StoreClock } from "./clock";
import { controlRoutes } from "./control/routes";
import { refuseExtension } from "./deploy/theme-extension-limits";
import { createFaults, type Faults } from "./faults/faults";
import { deployApp } from "./state/app-installation";
import { openState } from "./state/open-state";
import { proxyPath } from "./state/store-switches";
import type { AppSettings, ShopSettings, StoreState } from "./state/types/store";
import { countRequests, createTraffic, type Traffic } from "./traffic";
import { createWebhooks, type Webhooks } from "./webhooks/delivery";
import { createDeliver, createNotify, hasSubscription } from "./webhooks/enqueue";

export const LOCAL_API_SECRET = "local-store-secret-not-for-production";

export interface StoreOptions {
  /** path or ":memory:" */
  dataFile: string;
  /** myshopify domain */
  shop: string;
  port: number;
  /** where webhooks go and the admin's iframe points */
  appUrl: string;
  /** folder of the app, with shopify.app.toml and extensions/ */
  appDir: string;
  /** of shopify.app.toml when absent */
  apiKey?: string | undefined;
  apiSecret?: string | undefined;
  /** the clock of a store without data starts here */
  startTime?: Date | undefined;
  /** written for `preload.mjs` */
  clockFile?: string | undefined;
  /** instead of the shopify.app.toml in the app's folder */
  appConfig?: string | undefined;
  /** the app's description in the admin; a general text when absent */
  appTexts?: AppSettings["texts"];
  settings?: Partial<ShopSettings> | undefined;
  /** what Shopify allowed the app in its dashboard; everything when absent */
  grants?: Partial<AppSettings["grants"]> | undefined;
  /** in which a webhook that fails is tried eight times more, on the store's clock; four hours when absent, as with Shopify */
  retrySpanMs?: number | undefined;
  /** where /control/settle asks for /health; appUrl by default */
  healthUrl?: string | undefined;
  /** counts what passes between the app and others elsewhere, too */
  traffic?: Traffic | undefined;
}

export interface Store {
  app: Hono;
  state: StoreState;
  webhooks: Webhooks;
  bulk: BulkRunner;
  faults: Faults;
  traffic: Traffic;
  clock: StoreClock;
  close(): Promise<void>;
}

function shopSettings({ shop, port, settings }: StoreOptions): ShopSettings {
  return {
    id: 68_817_125_001,
    domain: shop,
    name: "Rösterei am Markt",
    email: "laden@example.com",
    currency: "EUR",
    timezone: "Europe/Berlin",
    locale: "de",
    taxesIncluded: true,
    development: false,
    storeUrl: `http://localhost:${port}`,
    ...settings,
  };
}

/** Whether the app calls the store, or the store passes a visitor's request on to the app. */
function isOfApp(state: StoreState, path: string): boolean {
  const ways = ["/admin/api", "/admin/oauth", proxyPath(state)];
  return ways.some((way) => way !== null && path.startsWith(`${way}/`));
}

/** A store with Admin API, OAuth, bulk files, uploads and `/control`; pages are mounted on `app` by the caller. */
export function createStore(options: StoreOptions): Store {
  const { appDir, appUrl, apiKey, apiSecret = LOCAL_API_SECRET, clockFile, dataFile, startTime } = options;
  refuseExtension(appDir);
  const config = readAppConfig(options.appConfig ?? join(appDir, "shopify.app.toml"), {
    appUrl,
    apiSecret,
    texts: options.appTexts,
    grants: { protectedCustomerData: true, readAllOrders: true, ...options.grants },
    ...(apiKey ? { apiKey } : {}),
  });
  const state = openState({ appDir, dataFile, shop: shopSettings(options), app: config, clockFile, startTime });
  const faults = createFaults(state);
  const webhooks = createWebhooks(state, options.retrySpanMs);
  const bulk = createBulkRunner(state);
  state.deliver = createDeliver(state, faults);
  state.notify = createNotify(state);
  state.isSubscribed = (topic) => hasSubscription(state, topic);
  state.wake = () => {
    webhooks.wake();
    bulk.wake();
  };
  const app = new Hono();
  const traffic = options.traffic ?? createTraffic();
  const count = countRequests(traffic);
  app.use("*", (c, next) => (isOfApp(state, c.req.path) ? count(c, next) : next()));
  app.route("/", oauthRoutes(state));
  app.route("/", adminApiRoutes(state, createThrottle(), faults));
  app.route(
    "/control",
    controlRoutes({ state, faults, webhooks, bulk, traffic, healthUrl: options.healthUrl ?? appUrl }),
  );
  deployApp(state);
  state.wake();
  return {
    app,
    state,
    webhooks,
    bulk,
    faults,
    traffic,
    clock: state.clock,
    async close() {
      await Promise.all([webhooks.close(), bulk.close()]);
      if (state.db.isOpen) state.db.close();
      if (dataFile === ":memory:") rmSync(state.filesDir, { recursive: true, force: true });
    },
  };
}
