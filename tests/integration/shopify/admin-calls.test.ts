import { afterAll, beforeAll, expect, test } from "vitest";
import { issueToken } from "@stammtisch/devstore/testing";
import { createAdminClient } from "~/shopify/admin-client";
import { getShop } from "~/shopify/get-shop";
import { openLocalStore, type LocalStore } from "../../setup/local-store";
import { outside } from "../../setup/outside";

let store: LocalStore;
const { fetch: fetchOutside } = outside;

beforeAll(async () => {
  store = await openLocalStore(new Date("2026-11-02T08:00:00Z"));
  outside.fetch = (url, init) => Promise.resolve(store.store.app.request(String(url), init));
});
afterAll(async () => {
  outside.fetch = fetchOutside;
  await store.close();
});

test("a call that Shopify limits waits as many seconds as Shopify says", async () => {
  const { state, faults } = store.store;
  // With this seed the first call is limited, and the next that is let through is not.
  faults.set({ adminApi: { limit: 0.5 }, seed: 1 });
  const { scopes, apiVersion } = state.app;
  const graphql = createAdminClient({
    domain: state.shop.domain,
    accessToken: issueToken(state, { kind: "offline", expiresIn: null, scopes }),
    apiVersion,
    onDeprecation: () => undefined,
  });
  expect(await getShop(graphql)).toMatchObject({ currency: "EUR" });
});
