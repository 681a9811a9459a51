import { expect, test } from "vitest";
import { control, listenTo, openAdmin, openStore, send, type Json } from "./support/open-store";
import type { Store } from "../server";
import { openReceiver } from "./support/receiver";

async function listening(...topics: string[]) {
  const app = await openReceiver();
  const store = openStore({ appUrl: app.url });
  const ask = await openAdmin(store);
  listenTo(store, topics);
  const deliveries = async (): Promise<[string, Json][]> => {
    await expect.poll(() => store.webhooks.counts().pending).toBe(0);
    const received = app.received.filter(({ topic }) => topics.includes(topic));
    return received
      .sort((a, b) =>
        String(a.headers["x-shopify-triggered-at"]) < String(b.headers["x-shopify-triggered-at"]) ? -1 : 1,
      )
      .map(({ topic, payload }) => [topic, payload]);
  };
  const patch = (path: string, body: unknown) => send(store, "PATCH", `/control${path}`, body);
  const remove = (path: string) => send(store, "DELETE", `/control${path}`);
  return { store, ask, deliveries, patch, remove };
}

test("a product's own change and its coming into a collection are told, each at its own topic", async () => {
  const { store, deliveries, patch, remove } = await listening(
    "products/create",
    "products/update",
    "products/delete",
    "collections/update",
  );
  const { body: coffee } = await control(store, "/collections", { title: "Kaffee & Käse" });
  expect(coffee).toMatchObject({ handle: "kaffee-kaese", productIds: [] });
  const { body: bag } = await control(store, "/products", { title: "Bag", price: "8.90", tags: ["new"] });
  const changed = await patch(`/products/${bag.id}`, { tags: [" fair", "new", "Fair"], collectionIds: [coffee.id] });
  expect(changed.body).toMatchObject({ tags: ["Fair", "new"], collectionIds: [coffee.id] });
  await patch(`/products/${bag.id}`, { price: "9.90" });
  await remove(`/products/${bag.id}`);
  const received = await deliveries();
  expect(received.map(([topic]) => topic)).toEqual([
    "products/create",
    "products/update",
    "collections/update",
    "products/update",
    "products/delete",
    "collections/update",
  ]);
  expect(received[1]?.[1]).toMatchObject({
    id: bag.id,
    admin_graphql_api_id: `gid://shopify/Product/${bag.id}`,
    tags: "Fair, new",
    status: "active",
    variants: [{ id: bag.variantId, price: "8.90" }],
  });
  expect(received[2]?.[1]).toMatchObject({ id: coffee.id, handle: "kaffee-kaese", title: "Kaffee & Käse" });
  expect(received[4]?.[1]).toEqual({ id: bag.id });
});

test("the products of a collection are set as a whole; what stays the same is no news", async () => {
  const { store, deliveries, patch, remove } = await listening(
    "collections/update",
    "collections/delete",
    "products/update",
  );
  const { body: bag } = await control(store, "/products", { title: "Bag", price: "8.90" });
  const { body: cup } = await control(store, "/products", { title: "Cup", price: "12.90" });
  const { body: coffee } = await control(store, "/collections", { title: "Coffee" });
  const set = (productIds: number[]) => patch(`/collections/${coffee.id}`, { productIds });
  expect((await set([bag.id, cup.id])).body.productIds).toEqual([bag.id, cup.id]);
  await set([cup.id, bag.id]);
  expect((await set([cup.id])).body.productIds).toEqual([cup.id]);
  expect((await set([1])).status).toBe(404);
  await remove(`/collections/${coffee.id}`);
  expect((await send(store, "GET", `/control/products/${cup.id}`)).body.collectionIds).toEqual([]);
  expect((await deliveries()).map(([topic]) => topic)).toEqual([
    "collections/update",
    "collections/update",
    "collections/delete",
  ]);
});

const membership = (store: Store, customerId: number, segmentId: number) => ({
  shop_id: `gid://shopify/Shop/${store.state.shop.id}`,
  customer_id: `gid://shopify/Customer/${customerId}`,
  segment_id: `gid://shopify/Segment/${segmentId}`,
});

test("a customer joins and leaves a segment by tags, orders and consent, and only when it is so", async () => {
  const { store, ask, deliveries, patch } = await listening("customer.joined_segment", "customer.left_segment");
  const made = async (name: string, query: string) =>
    (await control(store, "/segments", { name, query })).body.id as number;
  const tagged = await made("Tagged", "customer_tags CONTAINS 'vip'");
  const twice = await made("Twice", "number_of_orders >= 2");
  const reached = await made("Reached", "email_subscription_status = 'SUBSCRIBED'");
  const { body: ada } = await control(store, "/customers", { email: "ada@example.com", tags: ["VIP"] });
  const order = { customerId: ada.id, lines: [{ title: "Bag", price: "8.90", quantity: 1 }] };
  await control(store, "/orders", order);
  await control(store, "/orders", order);
  await control(store, `/customers/${ada.id}/consent`, { state: "SUBSCRIBED", optInLevel: "CONFIRMED_OPT_IN" });
  await patch(`/customers/${ada.id}`, { note: "no news" });
  await patch(`/customers/${ada.id}`, { tags: [] });
  const at = (segmentId: number) => membership(store, ada.id as number, segmentId);
  expect(await deliveries()).toEqual([
    ["customer.joined_segment", at(tagged)],
    ["customer.joined_segment", at(twice)],
    ["customer.joined_segment", at(reached)],
    ["customer.left_segment", at(tagged)],
  ]);
  const { body } = await ask(`mutation { webhookSubscriptionCreate(topic: CUSTOMER_JOINED_SEGMENT,
    webhookSubscription: { uri: "https://example.com/hook" }) { webhookSubscription { topic } } }`);
  expect(body.data.webhookSubscriptionCreate.webhookSubscription.topic).toBe("CUSTOMER_JOINED_SEGMENT");
  expect(store.state.isSubscribed("customer.joined_segment")).toBe(true);
});

test("orders of a merged customer may bring the other one into a segment", async () => {
  const { store, deliveries } = await listening("customer.joined_segment", "customer.left_segment");
  const { body: segment } = await control(store, "/segments", { name: "Twice", query: "number_of_orders > 1" });
  const [ada, ben] = await Promise.all(
    ["ada", "ben"].map(async (name) => {
      const { body } = await control(store, "/customers", { email: `${name}@example.com` });
      await control(store, "/orders", { customerId: body.id, lines: [{ title: "Bag", price: "8.90", quantity: 1 }] });
      return body.id as number;
    }),
  );
  await control(store, `/customers/${ben}/merge`, { intoId: ada });
  expect(await deliveries()).toEqual([["customer.joined_segment", membership(store, ada!, segment.id as number)]]);
});

test("markets and segments are told when they come, change and go", async () => {
  const topics = ["markets", "segments"].flatMap((kind) =>
    ["create", "update", "delete"].map((what) => `${kind}/${what}`),
  );
  const { store, deliveries, patch, remove } = await listening(...topics);
  const { body: dach } = await control(store, "/markets", { name: "Alpen", countries: ["li"] });
  expect(dach).toMatchObject({ handle: "alpen", status: "ACTIVE", applicationLevel: "SPECIFIED", countries: ["LI"] });
  expect((await control(store, "/markets", { name: "Other", countries: ["LI"] })).body).toEqual({
    error: "Liechtenstein belongs to another market.",
    field: "countries",
  });
  await patch(`/markets/${dach.id}`, { status: "DRAFT" });
  await remove(`/markets/${dach.id}`);
  const { body: segment } = await control(store, "/segments", { name: "Guests", query: "number_of_orders = 0" });
  expect((await patch(`/segments/${segment.id}`, { query: "shoe_size = 43" })).body).toEqual({
    error: "Query is not understood: shoe_size = 43",
    field: "query",
  });
  await patch(`/segments/${segment.id}`, { name: "Visitors" });
  await remove(`/segments/${segment.id}`);
  const received = await deliveries();
  expect(received.map(([topic]) => topic)).toEqual(topics);
  expect(received[1]?.[1]).toEqual({ id: dach.id, name: "Alpen", type: "region", status: "draft" });
  expect(received[4]?.[1]).toMatchObject({ id: segment.id, name: "Visitors", query: "number_of_orders = 0" });
});
