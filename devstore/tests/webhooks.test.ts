import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { LOCAL_API_SECRET } from "../server";
import { control, listenTo, openAdmin, openStore } from "./support/open-store";
import { openReceiver } from "./support/receiver";

async function installed() {
  const app = await openReceiver();
  const store = openStore({ appUrl: app.url });
  const ask = await openAdmin(store);
  return { app, store, ask };
}

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
  for (const told of ["tags", "email_marketing_consent", "locale"])
    expect(app.of("customers/update")[0]?.payload).not.toHaveProperty(told);
  expect(app.received).toHaveLength(5);
});
