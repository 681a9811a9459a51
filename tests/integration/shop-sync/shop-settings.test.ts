import { afterAll, beforeAll, expect, it } from "vitest";
import { changeShop } from "@stammtisch/devstore/state/change-shop";
import { storeEvents } from "~/jobs/store-events";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { jobContext, makeShopOf, openLocalStore, type LocalStore } from "../../setup/local-store";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { jobs } from "~/modules/jobs/registry";

const now = new Date("2026-11-21T12:00:00Z");
let database: TestDatabase;
let local: LocalStore;

beforeAll(async () => {
  database = await createTestDatabase();
  local = await openLocalStore(now);
  await createQueues([jobs.publishStorefront]);
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
  expect(await read()).toMatchObject({ ...kept, currency: "EUR", toldCurrency: "USD" });
  await database.prisma.earningRule.deleteMany({ where: { shopId: shop.id } });
  await storeEvents.handle([{ id: crypto.randomUUID(), data }], jobContext(local, database.prisma, now));
  expect(await read()).toMatchObject({ ...kept, currency, toldCurrency: null });
});
