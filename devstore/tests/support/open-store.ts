import { onTestFinished } from "vitest";
import { signSessionToken } from "../../admin/session-token";
import { OWNER } from "../../state/staff";
import { subscribe } from "../../webhooks/subscriptions";
import { LOCAL_API_SECRET } from "../../local-api-secret";
import { createStore, type Store, type StoreOptions } from "../../server";
import { EXAMPLE_APP } from "./example-app";

const SHOP = "store-test.myshopify.com";
export const API_KEY = "test-key-of-the-app";
const EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
const OFFLINE = "urn:shopify:params:oauth:token-type:offline-access-token";
export const ONLINE = "urn:shopify:params:oauth:token-type:online-access-token";

/** Opens a store in memory, which is closed after the test. */
export function openStore(options: Partial<StoreOptions> = {}): Store {
  const port = 5320;
  const store = createStore({
    appDir: EXAMPLE_APP,
    dataFile: ":memory:",
    shop: SHOP,
    port,
    appUrl: "http://127.0.0.1:9",
    apiKey: API_KEY,
    retrySpanMs: 30_000,
    ...options,
  });
  onTestFinished(() => store.close());
  return store;
}

/** Subscribes the app to topics that its configuration does not have. */
export function listenTo({ state }: Store, topics: string[]): void {
  for (const topic of topics.filter((wanted) => !state.isSubscribed(wanted)))
    subscribe(state, topic, "/webhooks", "api");
}

export interface Answer<T> {
  status: number;
  body: T;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests read what the wire gives
export type Json = any;

export async function send<T = Json>(
  { app }: Store,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer<T>> {
  const init = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await app.request(path, {
    method,
    headers: { "content-type": "application/json", ...headers },
    ...init,
  });
  const text = await response.text();
  return { status: response.status, body: (text.startsWith("{") ? JSON.parse(text) : text) as T };
}

export const control = <T = Json>(store: Store, path: string, body: unknown = {}) =>
  send<T>(store, "POST", `/control${path}`, body);

export function sessionToken({ state }: Store, apiSecret = LOCAL_API_SECRET, userId = OWNER.id): string {
  const now = state.clock.nowMs();
  return signSessionToken({ shop: SHOP, apiKey: API_KEY, apiSecret, userId: String(userId), sessionId: "s", now });
}

export function exchange(store: Store, changes: Record<string, string> = {}) {
  return send(store, "POST", "/admin/oauth/access_token", {
    client_id: API_KEY,
    client_secret: LOCAL_API_SECRET,
    grant_type: EXCHANGE,
    subject_token: sessionToken(store),
    requested_token_type: OFFLINE,
    expiring: "1",
    ...changes,
  });
}

/** Installs the app. @returns a function that sends queries to the Admin API */
export async function openAdmin(store: Store) {
  const { body } = await exchange(store);
  const token = body.access_token as string;
  return (query: string, variables: object = {}, accessToken = token) =>
    send(
      store,
      "POST",
      "/admin/api/2026-10/graphql.json",
      { query, variables },
      { "x-shopify-access-token": accessToken },
    );
}
