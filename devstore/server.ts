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
import { checkThemeExtension } from "./deploy/theme-extension-limits";
import { createFaults, type Faults } from "./faults/faults";
import { LOCAL_API_SECRET } from "./local-api-secret";
import { deployApp } from "./state/app-installation";
import { openState } from "./state/open-state";
import { proxyPath } from "./state/store-switches";
import type { AppSettings, ShopSettings, StoreState } from "./state/types/store";
import { countRequests, createTraffic, type Traffic } from "./traffic";
import { createWebhooks, type Webhooks } from "./webhooks/delivery";
import { createDeliver, createNotify, hasSubscription } from "./webhooks/enqueue";

export interface StoreOptions {
  /** path or ":memory:" */
  dataFile: string;
  /** myshopify domain */
  shop: string;
  port: number;
  /** base URL of the app for webhooks and the admin's frame */
  appUrl: string;
  /** folder of the app, with shopify.app.toml and extensions/ */
  appDir: string;
  /** default: the client id of shopify.app.toml */
  apiKey?: string | undefined;
  apiSecret?: string | undefined;
  /** initial time of a store without data; default: now */
  startTime?: Date | undefined;
  /** file in which the clock's offset is kept for `preload.mjs` */
  clockFile?: string | undefined;
  /** path of another file than the app's shopify.app.toml */
  appConfig?: string | undefined;
  /** the app's description in the admin; default: a general text */
  appTexts?: AppSettings["texts"];
  settings?: Partial<ShopSettings> | undefined;
  /** access that Shopify has approved for the app; default: all */
  grants?: Partial<AppSettings["grants"]> | undefined;
  /** time on the store's clock for the eight retries of a failed webhook; default: four hours, as on Shopify */
  retrySpanMs?: number | undefined;
  /** base URL of the app's /health for /control/settle; default: `appUrl` */
  healthUrl?: string | undefined;
  /** counters that the app's proxy shares with the store */
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

/** Whether the request is the app's own, or the app proxy forwards it to the app. */
function isOfApp(state: StoreState, path: string): boolean {
  const ways = ["/admin/api", "/admin/oauth", proxyPath(state)];
  return ways.some((way) => way !== null && path.startsWith(`${way}/`));
}

/**
 * Creates a store with Admin API, OAuth, bulk files, uploads and `/control`. The caller mounts pages on `app`.
 * @throws Error when Shopify would refuse the app's theme app extension
 */
export function createStore(options: StoreOptions): Store {
  const { appDir, appUrl, apiKey, apiSecret = LOCAL_API_SECRET, clockFile, dataFile, startTime } = options;
  checkThemeExtension(appDir);
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
