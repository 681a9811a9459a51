import { expect, test } from "vitest";
import type { Store } from "../server";
import { addCustomerTags } from "../state/customer-tags";
import { control, openAdmin, openStore, send, type Json } from "./support/open-store";
import { openReceiver } from "./support/receiver";

const RUN = `mutation Run($query: String!, $grouped: Boolean! = false) { bulkOperationRunQuery(query: $query, groupObjects: $grouped) {
  bulkOperation { id status } userErrors { message code } } }`;
const READ = `query Read($id: ID!) { bulkOperation(id: $id) { status objectCount rootObjectCount fileSize url errorCode } }`;

async function withOrders() {
  const app = await openReceiver();
  const store = openStore({ appUrl: app.url });
  const ask = await openAdmin(store);
  const { body: customer } = await control(store, "/customers", { email: "ada@example.com" });
  const { body: product } = await control(store, "/products", { title: "Tee", price: "8.90" });
  const lines = [
    { productId: product.id, quantity: 2 },
    { productId: product.id, quantity: 1 },
  ];
  for (let n = 0; n < 3; n += 1) await control(store, "/orders", { customerId: customer.id, lines });
  return { app, store, ask, customer };
}

async function finished(ask: Awaited<ReturnType<typeof openAdmin>>, id: string): Promise<Json> {
  await expect.poll(async () => (await ask(READ, { id })).body.data.bulkOperation.status).toMatch(/COMPLETED|FAILED/);
  return (await ask(READ, { id })).body.data.bulkOperation;
}

async function readLines(store: Store, url: string): Promise<Json[]> {
  const { pathname } = new URL(url);
  const text = await (await store.app.request(pathname)).text();
  return text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Json);
}

test("a bulk query writes one line a node, children with the id of their parent", async () => {
  const { app, store, ask } = await withOrders();
  const query = `{ orders { edges { node { id name refunds { id } lineItems { edges { node { id quantity } } } } } } }`;
  const { body } = await ask(RUN, { query });
  const { id, status } = body.data.bulkOperationRunQuery.bulkOperation;
  expect(status).toBe("CREATED");
  const done = await finished(ask, id);
  expect(done).toMatchObject({ status: "COMPLETED", objectCount: "9", rootObjectCount: "3" });
  const lines = await readLines(store, done.url);
  expect(lines.map(({ name }) => name).filter(Boolean)).toEqual(["#1001", "#1002", "#1003"]);
  const first = { id: expect.stringContaining("LineItem") as string, quantity: 2, __parentId: lines[0].id as string };
  expect(lines.findIndex(({ __parentId }) => __parentId)).toBe(3);
  expect(lines[3]).toEqual(first);
  const { body: again } = await ask(RUN, { query, grouped: true });
  const grouped = await finished(ask, again.data.bulkOperationRunQuery.bulkOperation.id);
  expect((await readLines(store, grouped.url))[1]).toEqual(first);
  await expect.poll(() => app.of("bulk_operations/finish").length).toBe(2);
  // Webhooks may arrive in any order.
  const finish = app.of("bulk_operations/finish").map(({ payload }) => payload as Json);
  expect(finish).toContainEqual(expect.objectContaining({ admin_graphql_api_id: id, status: "completed" }));
});

test("fragments and values behind an interface are written as their own type", async () => {
  const { store, ask } = await withOrders();
  const query = `query { orders { edges { node { ...Name agreements { edges { node { id __typename
    sales { edges { node { lineType ... on ProductSale { lineItem { id } } } } } } } } } } } }
    fragment Name on Order { id label: name }`;
  const done = await finished(ask, (await ask(RUN, { query })).body.data.bulkOperationRunQuery.bulkOperation.id);
  const lines = await readLines(store, done.url);
  expect(lines.filter(({ label }) => label)).toHaveLength(3);
  expect(lines.filter(({ lineType }) => lineType === "PRODUCT")).toHaveLength(6);
  // Children come after all parents, grouped by connection.
  const kinds = lines.map(({ label, lineType }) => (label ? "order" : lineType ? "sale" : "agreement"));
  expect(kinds.join(" ")).toMatch(/^(order ?){3}(agreement ?){3}(sale ?)+$/);
});

test.each([
  [
    "a connection inside a list",
    "{ orders { edges { node { refunds { refundLineItems { edges { node { id } } } } } } } }",
  ],
  ["no connection", "{ shop { name } }"],
  ["an unknown field", "{ orders { edges { node { nonsense } } } }"],
])("%s is refused", async (_what, query) => {
  const { ask } = await withOrders();
  const { bulkOperation, userErrors } = (await ask(RUN, { query })).body.data.bulkOperationRunQuery;
  expect([bulkOperation, userErrors[0].code]).toEqual([null, "INVALID"]);
});

test("five queries may wait or run, the sixth is told so", async () => {
  const { ask } = await withOrders();
  const codes: Json[] = [];
  for (let n = 0; n < 6; n += 1) {
    const { body } = await ask(RUN, { query: "{ customers { edges { node { id } } } }" });
    codes.push(body.data.bulkOperationRunQuery.userErrors[0]?.code ?? null);
  }
  expect(codes).toEqual([null, null, null, null, null, "OPERATION_IN_PROGRESS"]);
});

const UPLOAD = `mutation { stagedUploadsCreate(input: [{ resource: BULK_MUTATION_VARIABLES, filename: "vars.jsonl",
  mimeType: "text/jsonl", httpMethod: POST }]) { stagedTargets { url parameters { name value } } } }`;
const RUN_MUTATION = `mutation Run($path: String!) { bulkOperationRunMutation(stagedUploadPath: $path,
  mutation: "mutation Tag($id: ID!, $tags: [String!]!) { tagsAdd(id: $id, tags: $tags) { node { id } userErrors { message } } }") {
  bulkOperation { id } userErrors { code } } }`;

test("a bulk mutation runs once for each uploaded line", async () => {
  const { store, ask, customer } = await withOrders();
  const [target] = (await ask(UPLOAD)).body.data.stagedUploadsCreate.stagedTargets;
  const form = new FormData();
  for (const { name, value } of target.parameters) form.append(name, value);
  const id = `gid://shopify/Customer/${customer.id}`;
  const lines = [
    { id, tags: ["Regulars"] },
    { id: "gid://shopify/Customer/1", tags: ["x"] },
  ];
  form.append("file", new Blob([lines.map((line) => JSON.stringify(line)).join("\n")]), "vars.jsonl");
  expect((await store.app.request(new URL(target.url).pathname, { method: "POST", body: form })).status).toBe(201);
  const path = target.parameters.find(({ name }: Json) => name === "key").value;
  const started = (await ask(RUN_MUTATION, { path })).body.data.bulkOperationRunMutation;
  const done = await finished(ask, started.bulkOperation.id);
  const results = await readLines(store, done.url);
  expect(results.map(({ __lineNumber }) => __lineNumber)).toEqual([0, 1]);
  expect(results[0].data.tagsAdd.node.id).toBe(id);
  expect(results[1].data.tagsAdd.userErrors[0].message).toContain("no customer");
  expect(addCustomerTags(store.state, customer.id, []).tags).toEqual(["Regulars"]);
  expect((await ask(RUN_MUTATION, { path: "tmp/none" })).body.data.bulkOperationRunMutation.userErrors[0].code).toBe(
    "NO_SUCH_FILE",
  );
});

test("an upload stays inside the store's folder", async () => {
  const { store } = await withOrders();
  const form = new FormData();
  form.append("key", "tmp/../../evil");
  form.append("file", new Blob(["x"]), "x");
  expect((await store.app.request("/uploads", { method: "POST", body: form })).status).toBe(400);
  expect((await send(store, "GET", "/bulk/1.jsonl")).status).toBe(404);
});
