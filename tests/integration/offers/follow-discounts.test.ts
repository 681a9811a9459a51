import type { Offer, Shop } from "@prisma/client";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { deleteDiscount, findDiscountByCode, updateDiscount } from "@stammtisch/devstore/state/discounts";
import { lookAtDiscounts } from "~/jobs/look-at-discounts";
import { storeEvents } from "~/jobs/store-events";
import { syncOffer } from "~/jobs/sync-offer";
import { createQueues, getBoss, stopBoss } from "~/lib/queue.server";
import { listStorefrontOffers } from "~/modules/offers/storefront-part.server";
import { restoreOffer } from "~/modules/offers/edit-offers.server";
import { jobContext, makeShopOf, openLocalStore, type LocalStore } from "../../setup/local-store";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { jobs } from "~/modules/jobs/registry";

const now = new Date("2026-11-21T12:00:00Z");
let database: TestDatabase;
let local: LocalStore;
let shop: Shop;
let offer: Offer;
let count = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  local = await openLocalStore(now);
  await createQueues([jobs.syncOffer, jobs.publishStorefront, jobs.lookAtDiscounts]);
});
afterAll(async () => {
  await stopBoss();
  await local.close();
  await database.close();
});
beforeEach(async () => {
  count += 1;
  shop = await makeShopOf(local, database.prisma);
  const made = await database.prisma.offer.create({
    data: {
      shopId: shop.id,
      id: crypto.randomUUID(),
      title: "Week",
      text: "",
      discount: "PERCENT",
      percent: 10,
      code: `FOLLOW-${count}`,
      startsAt: new Date("2026-11-01T00:00:00Z"),
      createdAt: now,
      updatedAt: now,
    },
  });
  await syncOffer.handle([{ id: "job", data: { shopId: shop.id, offerId: made.id } }], context());
  offer = await read();
});

const context = () => jobContext(local, database.prisma, now);
const read = () =>
  database.prisma.offer.findFirstOrThrow({ where: { shopId: shop.id, code: { startsWith: "FOLLOW" } } });
const shown = async () => (await listStorefrontOffers(database.prisma, { shopId: shop.id, now })).length;
const discount = () => findDiscountByCode(local.store.state, offer.code)!;

/** What the webhook of a discount sets off. */
async function receive(topic: "discounts/update" | "discounts/delete"): Promise<void> {
  const payload = { admin_graphql_api_id: offer.discountId };
  const data = { shopId: shop.id, topic, triggeredAt: now.toISOString(), payload };
  const results = await storeEvents.handle([{ id: crypto.randomUUID(), data }], context());
  expect(results?.map(({ status }) => status)).toEqual(["completed"]);
  const boss = await getBoss();
  const jobs = await boss.fetch<{ shopId: number; discountId?: string }>(lookAtDiscounts.job.name, { batchSize: 10 });
  await lookAtDiscounts.handle(jobs, context());
  if (jobs.length === 0) return;
  await boss.complete(
    lookAtDiscounts.job.name,
    jobs.map(({ id }) => id),
  );
}

it("stays as it is when Shopify tells of the app's own write", async () => {
  await receive("discounts/update");
  expect(await read()).toEqual(offer);
  expect(await shown()).toBe(1);
});

it("is shown no more once its discount was deleted, and comes back when staff ask", async () => {
  deleteDiscount(local.store.state, discount().id);
  await receive("discounts/delete");
  expect(await read()).toMatchObject({ drift: "DELETED" });
  expect(await shown()).toBe(0);
  await restoreOffer(database.prisma, { shopId: shop.id, id: offer.id, now });
  await syncOffer.handle([{ id: "job", data: { shopId: shop.id, offerId: offer.id } }], context());
  expect(await read()).toMatchObject({ drift: null, syncError: null });
  expect(discount()).toMatchObject({ value: { percentage: 0.1 } });
  expect(await shown()).toBe(1);
});

it.each([
  ["ended", { endsAt: now.getTime() - 1_000 }, "ENDED"],
  ["good for other customers only", { context: { kind: "customers" as const, customerIds: [] } }, "CHANGED"],
  ["good from an amount on", { minimumSubtotal: 10_000 }, "CHANGED"],
  ["good a few times", { usageLimit: 5 }, "CHANGED"],
  ["no whole percent", { value: { kind: "percentage" as const, percentage: 0.125 } }, "CHANGED"],
])("is shown no more once its discount is %s, and again when that is undone", async (_name, change, drift) => {
  const before = discount();
  updateDiscount(local.store.state, before.id, change);
  await receive("discounts/update");
  expect(await read()).toMatchObject({ drift, percent: 10 });
  expect(await shown()).toBe(0);
  updateDiscount(local.store.state, before.id, before);
  await receive("discounts/update");
  expect(await read()).toMatchObject({ drift: null, percent: 10 });
  expect(await shown()).toBe(1);
});

it("tells the terms that staff gave the discount in Shopify", async () => {
  const endsAt = Date.parse("2026-12-24T00:00:00Z");
  updateDiscount(local.store.state, discount().id, {
    value: { kind: "percentage", percentage: 0.2 },
    code: `FOLLOWED-${count}`,
    endsAt,
  });
  await receive("discounts/update");
  expect(await read()).toMatchObject({ percent: 20, code: `FOLLOWED-${count}`, endsAt: new Date(endsAt), drift: null });
  expect(await shown()).toBe(1);
});

it("leaves alone what staff changed here and is still to be sent", async () => {
  const where = { shopId_id: { shopId: shop.id, id: offer.id } };
  await database.prisma.offer.update({ where, data: { percent: 30, syncedAt: null } });
  await receive("discounts/update");
  expect(await read()).toMatchObject({ percent: 30, drift: null });
});

it("looks at no discount that is not ours", async () => {
  const before = local.sent.length;
  offer = { ...offer, discountId: "gid://shopify/DiscountCodeNode/999999" };
  await receive("discounts/update");
  expect(local.sent.length).toBe(before);
});
