import { expect, test } from "vitest";
import { createCollection } from "../state/collections";
import { createProduct } from "../state/products";
import { createSegment } from "../state/segments";
import { issueToken } from "../admin-api/tokens";
import { control, openAdmin, openStore, send, type Json } from "./support/open-store";

const RUN = `mutation Run($query: String!) { bulkOperationRunQuery(query: $query) { bulkOperation { id } } }`;
const READ = `query Read($id: ID!) { bulkOperation(id: $id) { status url } }`;

async function withCatalogue() {
  const store = openStore();
  const ask = await openAdmin(store);
  const coffee = createCollection(store.state, { handle: "coffee", title: "Coffee" });
  const tea = createCollection(store.state, { handle: "tea", title: "Tea" });
  const bag = createProduct(store.state, {
    title: "Bag",
    price: 890,
    tags: ["fair", "new"],
    collectionIds: [coffee.id, tea.id],
  });
  createProduct(store.state, { title: "Cup", price: 1290, tags: ["new"] });
  const data = async (query: string, variables = {}): Promise<Json> => (await ask(query, variables)).body.data;
  return { store, ask, data, coffee, tea, bag };
}

test("a product tells its tags and collections, and nodes finds it by id", async () => {
  const { data, coffee, bag } = await withCatalogue();
  const query = `query Read($ids: [ID!]!, $collection: ID!) { nodes(ids: $ids) { ... on Product {
    title status tags collections(first: 5) { nodes { id title handle } pageInfo { hasNextPage } } inCollection(id: $collection) } } }`;
  const collection = `gid://shopify/Collection/${coffee.id}`;
  const { nodes } = await data(query, {
    ids: [`gid://shopify/Product/${bag.id}`, "gid://shopify/Product/1"],
    collection,
  });
  expect(nodes[0]).toMatchObject({ title: "Bag", status: "ACTIVE", tags: ["fair", "new"], inCollection: true });
  expect(nodes[0].collections.nodes).toMatchObject([{ id: collection, handle: "coffee" }, { title: "Tea" }]);
  expect(nodes[1]).toBeNull();
});

test("a file is read by its id and kind, whatever right to its owners the app has", async () => {
  const { store, ask, bag } = await withCatalogue();
  const query = `query Read($ids: [ID!]!) { nodes(ids: $ids) { __typename
    ... on MediaImage { id alt fileStatus mimeType image { url width } }
    ... on Video { filename status sources { url } } ... on GenericFile { url mimeType } } }`;
  const image = `gid://shopify/MediaImage/${bag.id}`;
  const ids = [image, "gid://shopify/Video/2", "gid://shopify/GenericFile/3", "gid://shopify/MediaImage/2"];
  const tokenFor = (scope: string) => issueToken(store.state, { kind: "offline", expiresIn: null, scopes: [scope] });
  const { nodes } = (await ask(query, { ids }, tokenFor("read_products"))).body.data;
  expect(nodes[0]).toMatchObject({ id: image, alt: "Bag", fileStatus: "READY", image: { width: 800 } });
  expect(nodes[0].image.url).toMatch(/^https:\/\/cdn\.shopify\.com\/s\/files\/1\/\d+\/files\/bag\.svg\?v=/);
  expect(nodes[1]).toMatchObject({ filename: "roasting.mp4", sources: [{}] });
  expect(nodes[2]).toMatchObject({ mimeType: "application/pdf" });
  expect(nodes[3]).toBeNull();
  expect((await ask(query, { ids }, tokenFor("read_customers"))).body.errors[0].message).toContain("read_files");
});

test("each tag of the products is there once", async () => {
  const { data } = await withCatalogue();
  const { productTags } = await data("{ productTags(first: 1) { nodes pageInfo { hasNextPage } } }");
  expect(productTags).toEqual({ nodes: ["fair"], pageInfo: { hasNextPage: true } });
});

test("markets are read with their countries, and only with the right to", async () => {
  const { store, ask } = await withCatalogue();
  const query = `{ markets(first: 5) { nodes { id name handle status conditions { regionsCondition { applicationLevel
    regions(first: 50) { nodes { id name ... on MarketRegionCountry { code } } } } } } } }`;
  const tokenFor = (scope: string) => issueToken(store.state, { kind: "offline", expiresIn: null, scopes: [scope] });
  const refused = (await ask(query, {}, tokenFor("read_products"))).body.errors[0];
  expect(refused).toMatchObject({ extensions: { code: "ACCESS_DENIED" } });
  expect(refused.message).toContain("read_markets");
  const { nodes } = (await ask(query, {}, tokenFor("read_markets"))).body.data.markets;
  expect(nodes.map(({ handle }: Json) => handle)).toEqual(["germany", "european-union", "international"]);
  const [germany] = nodes;
  expect(germany).toMatchObject({ name: "Deutschland", status: "ACTIVE" });
  expect(germany.conditions.regionsCondition).toMatchObject({
    applicationLevel: "SPECIFIED",
    regions: { nodes: [{ name: "Germany", code: "DE" }] },
  });
});

test("members of a segment by page, one by one and in bulk", async () => {
  const { store, data } = await withCatalogue();
  const added = async (email: string, tags: string[], countryCode: string) =>
    (await control(store, "/customers", { email, tags, addresses: [{ countryCode }] })).body.id as number;
  const ada = await added("ada@example.com", ["VIP"], "AT");
  const ben = await added("ben@example.com", ["old and AND bold"], "DE");
  const { id } = createSegment(store.state, {
    name: "Guests of honour",
    query:
      "(customer_tags CONTAINS 'vip' OR customer_tags CONTAINS 'old and AND bold') AND customer_countries CONTAINS 'AT'",
  });
  const segmentId = `gid://shopify/Segment/${id}`;
  const list = `($segmentId: ID) { customerSegmentMembers(first: 1, segmentId: $segmentId) { totalCount edges { node { id } } pageInfo { hasNextPage } } }`;
  const { customerSegmentMembers } = await data(`query Members${list}`, { segmentId });
  expect(customerSegmentMembers).toEqual({
    totalCount: 1,
    edges: [{ node: { id: `gid://shopify/CustomerSegmentMember/${ada}` } }],
    pageInfo: { hasNextPage: false },
  });
  const one = `query One($customerId: ID!, $segmentIds: [ID!]!) { customerSegmentMembership(customerId: $customerId, segmentIds: $segmentIds) { memberships { segmentId isMember } } }`;
  const isMember = async (customer: number) =>
    (await data(one, { customerId: `gid://shopify/Customer/${customer}`, segmentIds: [segmentId] }))
      .customerSegmentMembership;
  expect(await isMember(ada)).toEqual({ memberships: [{ segmentId, isMember: true }] });
  expect(await isMember(ben)).toEqual({ memberships: [{ segmentId, isMember: false }] });
  const query = `{ customerSegmentMembers(segmentId: "${segmentId}") { edges { node { id } } } }`;
  const operation = (await data(RUN, { query })).bulkOperationRunQuery.bulkOperation;
  const read = async () => (await data(READ, { id: operation.id })).bulkOperation;
  await expect.poll(async () => (await read()).status).toBe("COMPLETED");
  const { body } = await send(store, "GET", new URL((await read()).url as string).pathname);
  expect(body).toEqual({ id: `gid://shopify/CustomerSegmentMember/${ada}` });
});

test("a segment's query that the store does not know is refused by its words", async () => {
  const { data } = await withCatalogue();
  const make = `mutation Make($query: String!) { segmentCreate(name: "S", query: $query) { segment { id } userErrors { field message } } }`;
  const refusal = async (query: string) => (await data(make, { query })).segmentCreate.userErrors[0];
  expect(await refusal("number_of_orders >= 2 AND shoe_size = 43")).toEqual({
    field: ["query"],
    message: "Query is not understood: shoe_size = 43",
  });
  expect(await refusal("(number_of_orders > 1")).toMatchObject({ field: ["query"] });
  expect(await refusal("email_subscription_status = 'SUBSCRIBED'")).toBeUndefined();
});

test("an order's export holds where and how it was placed", async () => {
  const { store, data } = await withCatalogue();
  const { body: customer } = await control(store, "/customers", {
    email: "ada@example.com",
    addresses: [{ address1: "Lindenallee 1", zip: "10115", countryCode: "DE", phone: "+491701234567" }],
  });
  await control(store, "/orders", {
    customerId: customer.id,
    lines: [{ title: "Bag", price: "8.90", quantity: 1 }],
    browserIp: "192.0.2.7",
  });
  const query = `{ orders(first: 1) { nodes { clientIp email phone sourceName discountCodes customAttributes { key value }
    shippingAddress { address1 zip countryCodeV2 phone } billingAddress { countryCodeV2 } } } }`;
  expect((await data(query)).orders.nodes[0]).toEqual({
    clientIp: "192.0.2.7",
    email: "ada@example.com",
    phone: null,
    sourceName: "web",
    discountCodes: [],
    customAttributes: [],
    shippingAddress: { address1: "Lindenallee 1", zip: "10115", countryCodeV2: "DE", phone: "+491701234567" },
    billingAddress: { countryCodeV2: "DE" },
  });
});
