import type { Shop } from "@prisma/client";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { fingerprinterOf } from "~/modules/earning/referrals/fingerprint-key.server";
import { parseBulkGroup } from "~/modules/shop-sync/bulk-group";
import type { BulkGroup } from "~/modules/shop-sync/bulk-values";
import { parseWebhook } from "~/modules/shop-sync/parse-webhook";
import { processEvents } from "~/modules/shop-sync/process-events.server";
import type { OrderData, StoreEvent } from "~/modules/shop-sync/store-event";
import { storeImportBatch } from "~/modules/shop-sync/store-import-batch.server";
import { BULK_ORDERS_QUERY } from "~/shopify/bulk-orders-query";
import { getBulkOperation } from "~/shopify/get-bulk-operation";
import { startBulkQuery } from "~/shopify/start-bulk-query";
import { createCustomer } from "@stammtisch/devstore/state/customers";
import { createOrder } from "@stammtisch/devstore/state/orders";
import { createProduct } from "@stammtisch/devstore/state/products";
import { orderPayload } from "@stammtisch/devstore/testing";
import { makeMember } from "../../factories/member";
import { makeShopOf, openLocalStore, type LocalStore } from "../../setup/local-store";
import { exportedGroups } from "../../setup/exported-groups";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { jobs } from "~/modules/jobs/registry";

const now = new Date("2026-11-21T12:00:00Z");
const know = () => Promise.resolve(new Map());
const CODE = "ABCD2345";
let database: TestDatabase;
let local: LocalStore;
let shop: Shop;
let groups: BulkGroup[];

const person = (name: string) => ({ firstName: name, lastName: "Test", email: `${name}@example.test` });
const addressOf = (street: string) => ({
  firstName: "T",
  lastName: "Test",
  address1: street,
  zip: "10115",
  city: "Berlin",
  countryCode: "DE",
});

/** An advocate with a history, and three newcomers: one lives with the advocate, one bought before. */
function fillStore() {
  const { state } = local.store;
  const product = createProduct(state, { title: "Cup", price: 2_000 });
  const [advocate, twin, regular, stranger] = ["advocate", "twin", "regular", "stranger"].map((name) =>
    createCustomer(state, person(name)),
  );
  const buy = (customerId: number, street: string, browserIp: string, more: object = {}) =>
    createOrder(state, {
      customerId,
      email: "Buy.Er+1@gmail.com",
      lines: [{ productId: product.id, quantity: 1 }],
      shippingAddress: addressOf(street),
      browserIp,
      sourceName: "pos",
      ...more,
    });
  const link = { noteAttributes: [{ name: "_stammtisch_ref", value: CODE }] };
  const orders = [
    buy(advocate!.id, "Beispielweg 1", "203.0.113.1", { email: "a@example.test" }),
    buy(regular!.id, "Amselweg 3", "203.0.113.3", { email: "r@example.test" }),
    buy(twin!.id, "Beispielweg 1", "203.0.113.2", { ...link, email: "t@example.test" }),
    buy(regular!.id, "Amselweg 3", "203.0.113.3", { ...link, email: "r@example.test" }),
    buy(stranger!.id, "Lindenweg 4", "203.0.113.4", link),
  ];
  return { advocate: advocate!, orders };
}
let filled: ReturnType<typeof fillStore>;

async function exportOrders(): Promise<BulkGroup[]> {
  const id = await startBulkQuery(local.graphql, BULK_ORDERS_QUERY);
  for (;;) {
    const operation = await getBulkOperation(local.graphql, id);
    if (operation?.status === "COMPLETED") {
      return exportedGroups(operation.url!);
    }
    await new Promise((later) => setTimeout(later, 50));
  }
}

beforeAll(async () => {
  database = await createTestDatabase();
  local = await openLocalStore(now);
  await createQueues([jobs.publishMemberCards, jobs.parkedEvents]);
  shop = await makeShopOf(local, database.prisma);
  filled = fillStore();
  groups = await exportOrders();
});
afterAll(async () => {
  await stopBoss();
  await local.close();
  await database.close();
});

const fingerprinter = () => fingerprinterOf("a secret", shop.id);
const orderOf = (event: StoreEvent): OrderData => {
  if (event.type !== "order") throw new Error("no order");
  return event.order;
};

it("tells of an order's buyer the same as its webhook", () => {
  const context = { currency: "EUR", fingerprinter: fingerprinter(), triggeredAt: now };
  const webhooks = filled.orders.map((order) =>
    orderOf(parseWebhook("orders/create", orderPayload(local.store.state, order), context)),
  );
  const imported = groups.map((group) => orderOf(parseBulkGroup(group, context)));
  const identitySignals = ({ orderId, channel, countryCode, snapshot, fingerprints }: OrderData) => ({
    orderId,
    channel,
    countryCode,
    referral: snapshot.referral,
    fingerprints,
  });
  expect(imported.map(identitySignals)).toEqual(webhooks.map(identitySignals));
  expect(imported[4]).toMatchObject({
    channel: "pos",
    countryCode: "DE",
    snapshot: { referral: { codes: [], link: CODE } },
    fingerprints: { addresses: expect.arrayContaining([expect.any(String)]), network: expect.any(String) },
  });
  expect(imported[4]?.fingerprints?.emails).toContain(fingerprinter()("email:buyer@gmail.com"));
});

it("lets guards know the history, whether it comes before or after the friends", async () => {
  const { prisma } = database;
  const rule = { event: "REFERRAL", enabled: true, points: 500, createdAt: now, updatedAt: now } as const;
  const advocateId = BigInt(filled.advocate.id);
  for (const historyFirst of [true, false]) {
    const { id: shopId } = await makeShopOf(local, prisma);
    await prisma.earningRule.create({ data: { ...rule, shopId, id: crypto.randomUUID(), holdDays: 60 } });
    const link = { shopId, code: CODE, customerId: advocateId, createdAt: now };
    await makeMember(prisma, { shopId, customerId: advocateId });
    await prisma.import.create({ data: { shopId, kind: "ORDERS", status: "LOADING", startedAt: now } });
    const hash = fingerprinterOf("a secret", shopId);
    const importAll = async (lines: BulkGroup[]) =>
      storeImportBatch(prisma, { shopId, kind: "ORDERS", groups: lines, position: 1, fingerprinter: hash, know, now });
    const history = () => importAll(groups.slice(0, 2));
    if (historyFirst) await history();
    await prisma.referralLink.create({ data: link });
    const context = { currency: "EUR", fingerprinter: hash, triggeredAt: now };
    const events = filled.orders
      .slice(2)
      .map((order) => parseWebhook("orders/create", orderPayload(local.store.state, order), context));
    await prisma.$transaction((db) => processEvents(db, { shopId, events, now, cards: "now" }));
    if (!historyFirst) await history();
    const awards = await prisma.award.findMany({ where: { shopId, event: "REFERRAL" }, orderBy: { source: "asc" } });
    expect(awards.map(({ status, snapshot }) => [status, (snapshot as { reasons: object[] }).reasons])).toMatchObject([
      ["WAITING", [{ code: "SAME_ADDRESS" }]],
      ["WAITING", [{ code: "EXISTING_CUSTOMER" }]],
      ["PENDING", []],
    ]);
  }
});
