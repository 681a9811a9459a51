import { afterAll, beforeAll, expect, it } from "vitest";
import { changeShop } from "@stammtisch/devstore/state/change-shop";
import { createCustomer } from "@stammtisch/devstore/state/customers";
import { createOrder } from "@stammtisch/devstore/state/orders";
import { orderPayload } from "@stammtisch/devstore/testing";
import { storeEvents } from "~/jobs/store-events";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { sumBalances } from "~/modules/ledger/read-balances.server";
import { jobContext, makeShopOf, openLocalStore, type LocalStore } from "../../setup/local-store";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { jobs } from "~/modules/jobs/registry";

const now = new Date("2026-11-21T12:00:00Z");
let database: TestDatabase;
let local: LocalStore;

beforeAll(async () => {
  database = await createTestDatabase();
  local = await openLocalStore(now);
  await createQueues([jobs.publishStorefront, jobs.publishMemberCards, jobs.readConsentWordings, jobs.runImport]);
});
afterAll(async () => {
  await stopBoss();
  await local.close();
  await database.close();
});

/** Name, time zone and tax setting are as Shopify has them now; a currency in which rules count stays. */
it("reads the shop's settings anew when Shopify says that they changed", async () => {
  const shop = await makeShopOf(local, database.prisma);
  const changes = { name: "Other name", timezone: "America/New_York", taxesIncluded: false, currency: "USD" };
  changeShop(local.store.state, changes);
  const data = { shopId: shop.id, topic: "shop/update", triggeredAt: now.toISOString(), payload: {} };
  const results = await storeEvents.handle(
    [{ id: crypto.randomUUID(), data }],
    jobContext(local, database.prisma, now),
  );
  expect(results?.map(({ status }) => status)).toEqual(["completed"]);
  const { currency, ...kept } = changes;
  const read = () => database.prisma.shop.findUniqueOrThrow({ where: { id: shop.id } });
  expect(await read()).toMatchObject({ ...kept, currency: "EUR", storeCurrency: "USD" });
  await database.prisma.earningRule.deleteMany({ where: { shopId: shop.id } });
  await storeEvents.handle([{ id: crypto.randomUUID(), data }], jobContext(local, database.prisma, now));
  expect(await read()).toMatchObject({ ...kept, currency, storeCurrency: null });
});

/** Shopify marks all orders of a development store as tests. */
it("test orders count on development stores alone; where the plan changes, all orders are read anew", async () => {
  const { prisma } = database;
  const { state } = local.store;
  const shop = await makeShopOf(local, prisma);
  const receive = async (topic: string, payload: object) => {
    const data = { shopId: shop.id, topic, triggeredAt: now.toISOString(), payload };
    return storeEvents.handle([{ id: crypto.randomUUID(), data }], jobContext(local, prisma, now));
  };
  const points = async () => (await sumBalances(prisma, { shopId: shop.id })).pending;
  const buy = (test: boolean) => {
    const { id } = createCustomer(state, { firstName: "Mira" });
    return createOrder(state, { customerId: id, lines: [{ title: "Cup", quantity: 1, price: 4_000 }], test });
  };
  changeShop(state, { development: false, taxesIncluded: true });
  await receive("orders/paid", orderPayload(state, buy(true)));
  expect(await points()).toBe(0);
  changeShop(state, { development: true });
  await receive("shop/update", {});
  const order = orderPayload(state, buy(false));
  expect(order.test).toBe(true);
  await receive("orders/paid", order);
  expect(await points()).toBe(40);
  expect(await prisma.import.count({ where: { shopId: shop.id, status: "QUEUED" } })).toBe(2);
  changeShop(state, { development: false });
  await receive("shop/update", {});
  await receive("orders/updated", order);
  expect(await points()).toBe(0);
});
