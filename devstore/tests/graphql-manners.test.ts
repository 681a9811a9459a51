import { expect, test } from "vitest";
import { executeQuery } from "../admin-api/execute-query";
import { setMetafield } from "../state/metafields";
import { control, openAdmin, openStore, send, type Json } from "./support/open-store";

const ORDERS = `query Page($after: String) {
  orders(first: 2, after: $after, sortKey: PROCESSED_AT, reverse: true) { nodes { name } pageInfo { hasNextPage endCursor } }
}`;

async function withOrders(count: number) {
  const store = openStore();
  const ask = await openAdmin(store);
  const { body: customer } = await control(store, "/customers", { email: "ada@example.com", firstName: "Ada" });
  const { body: product } = await control(store, "/products", { title: "Tee", price: "8.90" });
  const lines = [{ productId: product.id, quantity: 1 }];
  for (let n = 0; n < count; n += 1) await control(store, "/orders", { customerId: customer.id, lines });
  return { store, ask, customer };
}

test("a request without a token is 401, with another version 404", async () => {
  const { store, ask } = await withOrders(0);
  expect((await ask("{ shop { name } }", {}, "shpat_none")).status).toBe(401);
  expect((await send(store, "POST", "/admin/api/2025-01/graphql.json", {})).status).toBe(401);
});

test("pages are walked by key to the end, newest first", async () => {
  const { ask } = await withOrders(5);
  const names: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { body }: Json = await ask(ORDERS, { after });
    names.push(...body.data.orders.nodes.map(({ name }: Json) => name));
    more = body.data.orders.pageInfo.hasNextPage;
    after = body.data.orders.pageInfo.endCursor;
  }
  expect(names).toEqual(["#1005", "#1004", "#1003", "#1002", "#1001"]);
});

test("search by time and customer", async () => {
  const { ask, customer } = await withOrders(2);
  const find = async (query: string) =>
    (await ask(`query Find($query: String) { ordersCount(query: $query) { count } }`, { query })).body.data.ordersCount
      .count;
  expect(await find(`customer_id:${customer.id}`)).toBe(2);
  expect(await find("processed_at:>2099-01-01")).toBe(0);
  expect(await find("processed_at:>'2020-01-01T00:00:00Z' AND financial_status:paid")).toBe(2);
});

test("without read_all_orders orders older than 60 days are as if they were not there", async () => {
  const { store, ask } = await withOrders(1);
  const query = `query Read($ids: [ID!]!, $id: ID!) { nodes(ids: $ids) { id } order(id: $id) { name }
    orders(first: 5) { nodes { id } } customers(first: 1) { nodes { lastOrder { id } orders(first: 5) { nodes { id } } } } }`;
  const [{ id }] = (await ask("{ orders(first: 1) { nodes { id } } }")).body.data.orders.nodes;
  const seen = async (scopes: string[]) => {
    const context = { state: store.state, scopes, bulk: false };
    const { data }: Json = executeQuery(context, { query, variables: { ids: [id], id } });
    const [customer] = data.customers.nodes;
    return [data.nodes[0], data.order, data.orders.nodes[0], customer.lastOrder, customer.orders.nodes[0]].map(Boolean);
  };
  const all = ["read_orders", "read_all_orders", "read_customers"];
  expect(await seen(["read_orders", "read_customers"])).toEqual([true, true, true, true, true]);
  store.clock.advance(61 * 86_400_000);
  expect(await seen(["read_orders", "read_customers"])).toEqual([false, false, false, false, false]);
  expect(await seen(all)).toEqual([true, true, true, true, true]);
});

test("an array of more than 250 is refused", async () => {
  const { ask } = await withOrders(0);
  const ids = Array.from({ length: 251 }, (_, index) => `gid://shopify/Order/${index + 1}`);
  const find = (asked: string[]) => ask("query Find($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids: asked });
  expect((await find(ids)).body.errors[0].extensions.code).toBe("MAX_INPUT_SIZE_EXCEEDED");
  expect((await find(ids.slice(1))).body.data.nodes).toHaveLength(250);
});

test("each answer tells its cost, and an empty bucket throttles", async () => {
  const { ask } = await withOrders(1);
  const { body } = await ask(ORDERS);
  const { requestedQueryCost, actualQueryCost, throttleStatus } = body.extensions.cost;
  expect(requestedQueryCost).toBeGreaterThanOrEqual(actualQueryCost);
  expect(throttleStatus).toMatchObject({ maximumAvailable: 2000, restoreRate: 100 });
  const store = openStore();
  const other = await openAdmin(store);
  store.faults.set({ adminApi: { throttle: 1 } });
  const throttled = await other("{ shop { name } }");
  expect(throttled.status).toBe(200);
  expect(throttled.body.errors[0].extensions.code).toBe("THROTTLED");
});

test("too dear a query is refused", async () => {
  const { ask } = await withOrders(0);
  const { body } = await ask("{ orders(first: 250) { nodes { lineItems(first: 250) { nodes { id } } } } }");
  expect(body.errors[0].extensions.code).toBe("MAX_COST_EXCEEDED");
});

test("a field that nobody built answers by name; one that Shopify does not have fails validation", async () => {
  const { ask } = await withOrders(0);
  const { body } = await ask("{ shop { analyticsToken } }");
  expect(body.errors[0].message).toBe("local store: Shop.analyticsToken is not implemented");
  expect((await ask("{ shop { nonsense } }")).body.errors[0].message).toContain("Cannot query field");
});

test("a scope that was not granted is denied", async () => {
  const { ask } = await withOrders(0);
  const { body } = await ask(`mutation { orderUpdate(input: { id: "gid://shopify/Order/1" }) { order { id } } }`);
  expect(body.errors[0].extensions.code).toBe("ACCESS_DENIED");
});

test("what the store refuses is a userError", async () => {
  const { ask } = await withOrders(0);
  const create = `mutation { segmentCreate(name: "Members", query: "customer_tags CONTAINS 'Regulars'") {
    segment { id } userErrors { field message } } }`;
  expect((await ask(create)).body.data.segmentCreate.userErrors).toEqual([]);
  expect((await ask(create)).body.data.segmentCreate).toMatchObject({
    segment: null,
    userErrors: [{ field: ["name"] }],
  });
});

test("metafields: the app's own namespace, at most 25, all or nothing", async () => {
  const { store, ask, customer } = await withOrders(0);
  const set = `mutation Set($fields: [MetafieldsSetInput!]!) { metafieldsSet(metafields: $fields) {
    metafields { namespace owner { ... on Customer { id } } } userErrors { field message code } } }`;
  const field = (value: string) => ({
    ownerId: `gid://shopify/Customer/${customer.id}`,
    namespace: "$app",
    key: "card",
    value,
  });
  const card = { points: { available: 7, pending: 0, reserved: 0 } };
  const bad = await ask(set, { fields: [field(JSON.stringify(card)), field("{")] });
  expect(bad.body.data.metafieldsSet).toMatchObject({ metafields: null, userErrors: [{ code: "INVALID_VALUE" }] });
  const read = async () => {
    const { body } = await send(store, "GET", `/control/customers/${customer.id}/metafields`);
    return (body.metafields as { key: string; value: string }[]).map(({ key, value }) => [key, JSON.parse(value)]);
  };
  expect(await read()).toEqual([]);
  const good = await ask(set, { fields: [field(JSON.stringify(card))] });
  expect(good.body.data.metafieldsSet.metafields[0].namespace).toMatch(/^app--\d+$/);
  expect(await read()).toEqual([["card", card]]);
  const many = await ask(set, { fields: Array.from({ length: 26 }, () => field("{}")) });
  expect(many.body.data.metafieldsSet.userErrors[0].code).toBe("LESS_THAN_OR_EQUAL_TO");
});

test("metafields are removed where they are, missing ones are null, and an owner that is gone stops the whole call", async () => {
  const { store, ask, customer } = await withOrders(0);
  const remove = `mutation Remove($fields: [MetafieldIdentifierInput!]!) { metafieldsDelete(metafields: $fields) {
    deletedMetafields { ownerId key } userErrors { field message } } }`;
  const ownerId = `gid://shopify/Customer/${customer.id}`;
  const field = { ownerId, namespace: "$app", key: "card" };
  const gone = { ...field, ownerId: "gid://shopify/Customer/1" };
  setMetafield(store.state, { ...field, type: "json", value: "{}" });
  const deleted = async (fields: object[]) => (await ask(remove, { fields })).body.data.metafieldsDelete;
  expect(await deleted([field, gone])).toMatchObject({
    deletedMetafields: null,
    userErrors: [{ field: ["metafields", "1", "ownerId"] }],
  });
  expect(await deleted([field])).toEqual({ deletedMetafields: [{ ownerId, key: "card" }], userErrors: [] });
  expect(await deleted([field])).toEqual({ deletedMetafields: [null], userErrors: [] });
  expect((await deleted([])).userErrors).toHaveLength(1);
});

test("tags and metafields ask for the right to change what they hang on", () => {
  const store = openStore();
  const context = { state: store.state, scopes: ["read_customers"], bulk: false };
  const id = "gid://shopify/Customer/1";
  const calls = [
    `mutation { tagsRemove(id: "${id}", tags: ["A"]) { node { id } } }`,
    `mutation { metafieldsDelete(metafields: [{ ownerId: "${id}", namespace: "$app", key: "card" }]) { userErrors { message } } }`,
  ];
  for (const query of calls) {
    const [error] = executeQuery(context, { query }).errors ?? [];
    expect(error?.extensions).toMatchObject({
      code: "ACCESS_DENIED",
      requiredAccess: "`write_customers` access scope.",
    });
  }
});

test("a definition of the app's configuration cannot be deleted by a call; one under $app goes with its values", async () => {
  const { ask } = await withOrders(0);
  const create = `mutation { metafieldDefinitionCreate(definition: { name: "Note", namespace: "$app", key: "note", ownerType: CUSTOMER,
    type: "json" }) { createdDefinition { id } userErrors { code } } }`;
  const remove = `mutation Remove($key: String!, $all: Boolean) { metafieldDefinitionDelete(deleteAllAssociatedMetafields: $all,
    identifier: { ownerType: CUSTOMER, namespace: "$app", key: $key }) { deletedDefinitionId userErrors { code } } }`;
  await ask(create);
  const codes = async (key: string, all: boolean) =>
    (await ask(remove, { key, all })).body.data.metafieldDefinitionDelete.userErrors.map(({ code }: Json) => code);
  expect(await codes("card", true)).toEqual(["APP_CONFIG_MANAGED"]);
  expect(await codes("note", false)).toEqual(["RESERVED_NAMESPACE_ORPHANED_METAFIELDS"]);
  expect(await codes("note", true)).toEqual([]);
  expect(await codes("note", true)).toEqual(["NOT_FOUND"]);
});
