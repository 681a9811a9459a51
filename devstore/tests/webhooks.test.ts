import { createHmac } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { LOCAL_API_SECRET } from "../local-api-secret";
import { updateCustomer } from "../state/customers";
import { setSwitches } from "../state/store-switches";
import { EXAMPLE_APP } from "./support/example-app";
import { control, exchange, listenTo, openAdmin, openStore, send } from "./support/open-store";
import { openReceiver } from "./support/receiver";

async function installed() {
  const app = await openReceiver();
  const store = openStore({ appUrl: app.url });
  const ask = await openAdmin(store);
  return { app, store, ask };
}

/** The example app's configuration, changed. */
const config = (change: (toml: string) => string): string => {
  const dir = mkdtempSync(join(tmpdir(), "app-config-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  writeFileSync(join(dir, "app.toml"), change(readFileSync(join(EXAMPLE_APP, "shopify.app.toml"), "utf8")));
  return join(dir, "app.toml");
};

const newCustomer = (store: ReturnType<typeof openStore>, name: string) =>
  control(store, "/customers", { email: `${name}@example.com`, firstName: name });

test("a webhook is signed over its raw body and carries Shopify's headers", async () => {
  const { app, store } = await installed();
  await newCustomer(store, "ada");
  await app.waitFor(1);
  const { headers, raw } = app.received[0]!;
  expect(headers["x-shopify-hmac-sha256"]).toBe(createHmac("sha256", LOCAL_API_SECRET).update(raw).digest("base64"));
  expect(headers).toMatchObject({
    "x-shopify-topic": "customers/create",
    "x-shopify-shop-domain": store.state.shop.domain,
    "x-shopify-api-version": "2026-10",
  });
  expect(headers["x-shopify-event-id"]).toMatch(/^[0-9a-f-]{36}$/);
  expect(headers["x-shopify-triggered-at"]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}Z$/);
});

test("triggered-at rises strictly in the order of events", async () => {
  const { app, store } = await installed();
  for (let n = 0; n < 30; n += 1) await newCustomer(store, `c${n}`);
  const times = (await app.waitFor(30)).map(({ headers, payload }) => [payload.id, headers["x-shopify-triggered-at"]]);
  const sorted = times.sort(([a], [b]) => a - b).map(([, time]) => time);
  expect(sorted).toEqual([...new Set(sorted)].sort());
});

test("a refused webhook comes again with the same ids until it is taken", async () => {
  const { app, store } = await installed();
  app.answers.splice(0, 1, 500, 503, 200);
  await newCustomer(store, "ada");
  const tries = await app.waitFor(3);
  expect(new Set(tries.map(({ headers }) => headers["x-shopify-webhook-id"])).size).toBe(1);
  expect(new Set(tries.map(({ headers }) => headers["x-shopify-event-id"])).size).toBe(1);
  await expect.poll(() => store.webhooks.counts()).toEqual({ pending: 0, delivered: 1, failed: 0 });
});

test("nothing is sent before the install and after the uninstall but app/uninstalled and the compliance topics", async () => {
  const app = await openReceiver();
  const store = openStore({ appUrl: app.url });
  const { body: ada } = await newCustomer(store, "ada");
  await openAdmin(store);
  await control(store, "/app/uninstall");
  await newCustomer(store, "bea");
  await control(store, `/customers/${ada.id}/redact`);
  await control(store, "/app/redact-shop");
  await app.waitFor(3);
  await expect.poll(() => store.webhooks.counts().pending).toBe(0);
  expect(app.received.map(({ topic }) => topic).sort()).toEqual(["app/uninstalled", "customers/redact", "shop/redact"]);
});

test("a subscription made by the API gets its topic at its own address", async () => {
  const { app, store, ask } = await installed();
  const { body } = await ask(`mutation { webhookSubscriptionCreate(topic: CUSTOMERS_CREATE,
    webhookSubscription: { uri: "${app.url}/other" }) { webhookSubscription { id topic uri } userErrors { message } } }`);
  expect(body.data.webhookSubscriptionCreate.webhookSubscription.topic).toBe("CUSTOMERS_CREATE");
  await newCustomer(store, "ada");
  const both = await app.waitFor(2);
  expect(new Set(both.map(({ headers }) => headers["x-shopify-event-id"])).size).toBe(1);
  expect(new Set(both.map(({ headers }) => headers["x-shopify-webhook-id"])).size).toBe(2);
});

test("a member's tag is news of the customer, told apart from their data; a metafield is not", async () => {
  const { app, store, ask } = await installed();
  const topics = ["customers/create", "customers/update", "customer.tags_added", "customer.tags_removed"];
  listenTo(store, topics);
  const { body: ada } = await newCustomer(store, "ada");
  const owner = `gid://shopify/Customer/${ada.id}`;
  await ask(`mutation { metafieldsSet(metafields: [{ ownerId: "${owner}", key: "card", type: "json", value: "{}" }]) {
    userErrors { message } } }`);
  await ask(`mutation { tagsAdd(id: "${owner}", tags: ["Regulars"]) { userErrors { message } } }`);
  await ask(`mutation { tagsAdd(id: "${owner}", tags: ["regulars"]) { userErrors { message } } }`);
  await ask(`mutation { tagsRemove(id: "${owner}", tags: ["Regulars"]) { userErrors { message } } }`);
  await app.waitFor(5);
  await expect.poll(() => store.webhooks.counts().pending).toBe(0);
  expect(topics.map((topic) => app.of(topic).length)).toEqual([1, 2, 1, 1]);
  const occurredAt = expect.stringMatching(/Z$/) as string;
  for (const topic of ["customer.tags_added", "customer.tags_removed"])
    expect(app.of(topic)[0]?.payload).toEqual({ customerId: owner, tags: ["Regulars"], occurredAt });
  for (const field of ["tags", "email_marketing_consent", "locale"])
    expect(app.of("customers/update")[0]?.payload).not.toHaveProperty(field);
  expect(app.received).toHaveLength(5);
});

test("a classic account is told of when it is enabled and disabled, and the Admin API says which accounts the shop has", async () => {
  const { app, store, ask } = await installed();
  const version = async () => {
    const { body } = await ask("{ shop { customerAccountsV2 { customerAccountsVersion } } }");
    return (body as { data: { shop: { customerAccountsV2: object } } }).data.shop.customerAccountsV2;
  };
  expect(await version()).toEqual({ customerAccountsVersion: "NEW_CUSTOMER_ACCOUNTS" });
  setSwitches(store.state, { legacyAccounts: true });
  expect(await version()).toEqual({ customerAccountsVersion: "CLASSIC" });
  const topics = ["customers/create", "customers/update", "customers/enable", "customers/disable"];
  listenTo(store, topics);
  const { body: ada } = await newCustomer(store, "ada");
  updateCustomer(store.state, Number(ada.id), { state: "ENABLED" });
  updateCustomer(store.state, Number(ada.id), { state: "DISABLED" });
  await app.waitFor(5);
  const states = topics.map((topic) => app.of(topic).map(({ payload }) => (payload as { state: string }).state));
  expect(states.map((told) => told.toSorted())).toEqual([
    ["disabled"],
    ["disabled", "enabled"],
    ["enabled"],
    ["disabled"],
  ]);
});

test("what one action changes shares its event id; each delivery has an id of its own", async () => {
  const { app, store } = await installed();
  listenTo(store, ["customer.tags_added"]);
  const made = await Promise.all(["ada", "bea", "cyd"].map((name) => newCustomer(store, name)));
  await control(store, "/bulk/customer-tags", { ids: made.map(({ body }) => body.id), add: ["fair"] });
  await control(store, `/bulk/customer-tags`, { ids: [made[0]!.body.id], remove: ["fair"] });
  await app.waitFor(11);
  const tagged = app.of("customer.tags_added");
  const idsOf = (name: string) => new Set(tagged.map(({ headers }) => headers[name]));
  expect(tagged).toHaveLength(3);
  expect([idsOf("x-shopify-event-id").size, idsOf("x-shopify-webhook-id").size]).toEqual([1, 3]);
  const [removed] = app.of("customer.tags_removed");
  expect(idsOf("x-shopify-event-id")).not.toContain(removed?.headers["x-shopify-event-id"]);
});

test("a webhook that fails comes eight times more within four hours, as it was; then a subscription of the API is gone", async () => {
  const app = await openReceiver();
  const store = openStore({ appUrl: app.url, retrySpanMs: undefined });
  const ask = await openAdmin(store);
  await ask(`mutation { webhookSubscriptionCreate(topic: CUSTOMERS_CREATE,
    webhookSubscription: { uri: "${app.url}/other" }) { userErrors { message } } }`);
  app.answers.splice(0, 1, 500);
  const { body: ada } = await newCustomer(store, "ada");
  await app.waitFor(2);
  await send(store, "PATCH", `/control/customers/${ada.id}`, { firstName: "Augusta" });
  await app.waitFor(3);
  await expect.poll(() => store.webhooks.counts().pending).toBe(3);
  for (let hours = 0; hours < 8; hours += 1) {
    const before = app.received.length;
    store.clock.advance(4 * 3_600_000);
    await app.waitFor(before + 3);
  }
  await expect.poll(() => store.webhooks.counts()).toEqual({ pending: 0, delivered: 0, failed: 3 });
  const tries = app.of("customers/create");
  expect(tries).toHaveLength(18);
  expect(new Set(tries.map(({ raw }) => raw)).size).toBe(1);
  expect(new Set(tries.map(({ headers }) => headers["x-shopify-triggered-at"])).size).toBe(1);
  app.received.length = 0;
  app.answers.splice(0, 1, 200);
  await newCustomer(store, "bea");
  await expect.poll(() => store.webhooks.counts().delivered).toBe(1);
  expect(app.received.map(({ topic }) => topic)).toEqual(["customers/create"]);
});

test("a sample has ids of 18 digits, above what a JavaScript number holds", async () => {
  const { app, store } = await installed();
  const { body: ada } = await newCustomer(store, "ada");
  await control(store, "/webhooks/samples", { topic: "customers/create" });
  const [, sample] = await app.waitFor(2);
  const id = `7${String(ada.id).padStart(17, "0")}`;
  expect(sample?.raw).toContain(`"id":${id},`);
  expect(sample?.raw).toContain(`"gid://shopify/Customer/${id}"`);
  expect(Number.isSafeInteger(sample?.payload.id)).toBe(false);
});

describe("what the app must be allowed", () => {
  const without = (scope: string) => config((toml) => toml.replace(`,${scope}`, ""));
  const refusal = async (options: Parameters<typeof openStore>[0]): Promise<string> => {
    const { status, body } = await exchange(openStore(options));
    return status === 400 ? body.error_description : "";
  };

  test.each([
    ["read_customer_merge", "Missing scope for webhook topic: customers/merge (read_customer_merge)"],
    ["read_orders", "Missing scope for webhook topic: orders/create (read_orders or read_marketplace_orders)"],
    ["write_app_proxy", "Configuring an app proxy requires the write_app_proxy access scope."],
  ])("without %s it is not installed", async (scope, words) => {
    expect(await refusal({ appConfig: without(scope) })).toContain(words);
  });

  test("nor without what Shopify has to allow first", async () => {
    expect(await refusal({ grants: { protectedCustomerData: false } })).toContain("protected customer data");
    expect(await refusal({ grants: { readAllOrders: false } })).toContain("scopes: read_all_orders");
    expect(await refusal({})).toBe("");
  });

  test("the Admin API refuses a subscription without its scope", async () => {
    const create = `mutation { webhookSubscriptionCreate(topic: DRAFT_ORDERS_CREATE,
      webhookSubscription: { uri: "https://app.example/drafts" }) { userErrors { message } } }`;
    const { body } = await (await openAdmin(openStore()))(create);
    expect(body.data.webhookSubscriptionCreate.userErrors).toEqual([
      { message: "You cannot create a webhook subscription with the specified topic" },
    ]);
  });

  test("a scope that staff took back silences its topics; the next sign-in grants it again", async () => {
    const { app, store } = await installed();
    await control(store, "/app/scopes", { scopes: ["read_orders"] });
    await newCustomer(store, "ada");
    await exchange(store);
    await newCustomer(store, "bea");
    await expect.poll(() => store.webhooks.counts().pending).toBe(0);
    expect(app.of("customers/create").map(({ payload }) => payload.first_name)).toEqual(["bea"]);
    expect(app.of("app/scopes_update")).toHaveLength(2);
  });
});

test("every order of a development store is a test", async () => {
  const { app, store, ask } = await installed();
  const development = async () =>
    (await ask("{ shop { plan { partnerDevelopment } } }")).body.data.shop.plan.partnerDevelopment;
  expect(await development()).toBe(false);
  await send(store, "PATCH", "/control/switches", { development: true });
  expect(await development()).toBe(true);
  await control(store, "/orders", { lines: [{ title: "Cup", quantity: 1, price: "9.00" }], test: false });
  await expect.poll(() => app.of("orders/paid")[0]?.payload.test).toBe(true);
  expect(app.of("shop/update")[0]?.payload.plan_name).toBe("partner_test");
});

test("a subscription with include_fields gets only these, numbers as they were written", async () => {
  const app = await openReceiver();
  const appConfig = config((toml) =>
    toml.replace('    "products/update",\n', "").replace(
      "  [[webhooks.subscriptions]]",
      `  [[webhooks.subscriptions]]
  uri = "/webhooks"
  topics = ["products/update"]
  include_fields = ["id", "admin_graphql_api_id", "variants.price"]

  [[webhooks.subscriptions]]`,
    ),
  );
  const store = openStore({ appUrl: app.url, appConfig });
  await openAdmin(store);
  const { body: bag } = await control(store, "/products", { title: "Bag", price: "8.90" });
  await send(store, "PATCH", `/control/products/${bag.id}`, { price: "9.90" });
  await expect.poll(() => app.of("products/update")).toHaveLength(1);
  const admin_graphql_api_id = `gid://shopify/Product/${bag.id}`;
  expect(app.of("products/update")[0]?.payload).toEqual({
    id: bag.id,
    admin_graphql_api_id,
    variants: [{ price: "9.90" }],
  });
  await control(store, "/webhooks/samples", { topic: "products/update" });
  await expect.poll(() => app.of("products/update")[1]?.raw).toContain(`"id":7${String(bag.id).padStart(17, "0")},`);
});
