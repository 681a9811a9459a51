import type { Shop } from "@prisma/client";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { historyCardPart } from "~/modules/earning/history-card-part.server";
import { waitingCardPart } from "~/modules/earning/waiting-card-part.server";
import { jobs } from "~/modules/jobs/registry";
import { adjustMemberPoints } from "~/modules/members/adjust-member-points.server";
import { parseWebhook } from "~/modules/shop-sync/parse-webhook";
import { processEvents } from "~/modules/shop-sync/process-events.server";
import { orderPayload } from "../../factories/order-payload";
import { makeShop } from "../../factories/shop";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";

const CUSTOMER = 7_000_001n;
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await createQueues([jobs.publishMemberCards]);
});
afterAll(async () => {
  await stopBoss();
  await database.close();
});

const day = (number: number): Date => new Date(Date.UTC(2026, 9, number, 10));

const tell = async (shop: Shop, options: Parameters<typeof orderPayload>[0], now: Date) => {
  const payload = orderPayload({ processedAt: day(1).toISOString(), updatedAt: now.toISOString(), ...options });
  const events = [parseWebhook("orders/updated", payload, { triggeredAt: now, currency: "EUR" })];
  await database.prisma.$transaction((db) => processEvents(db, { shopId: shop.id, events, now, cards: "now" }));
};

it("names the causes of the latest changes, newest first, and no words of the shop's people", async () => {
  const { prisma } = database;
  const shop = await makeShop(prisma);
  const history = async () => {
    const asked = { shopId: shop.id, customerIds: [CUSTOMER], now: day(9) };
    return (await historyCardPart.read(prisma, asked)).get(CUSTOMER)?.history;
  };
  expect(await history()).toBeUndefined();
  await tell(shop, { id: 1 }, day(1));
  await adjustMemberPoints(prisma, {
    shopId: shop.id,
    customerId: CUSTOMER,
    points: 30,
    reason: "A private word",
    actor: "staff:1",
    key: "a-key",
    now: day(2),
  });
  await tell(shop, { id: 1, cancelledAt: day(3).toISOString() }, day(3));
  const order = { event: "ORDER", order: "#1", orderId: 1 };
  const pending = { from: new Date(day(1).getTime() + 14 * 86_400_000).toISOString() };
  expect(await history()).toEqual([
    { points: -100, at: day(3).toISOString(), kind: "TAKE_BACK", ...order },
    { points: 30, at: day(2).toISOString(), kind: "ADJUST" },
    { points: 100, at: day(1).toISOString(), kind: "EARN", ...order, ...pending },
  ]);
  for (let id = 2; id < 14; id += 1) await tell(shop, { id }, day(4));
  expect(await history()).toHaveLength(10);
});

it("tells of awards that wait for staff what they would be worth, until they are decided on", async () => {
  const { prisma } = database;
  const shop = await makeShop(prisma);
  await prisma.earningRule.updateMany({ where: { shopId: shop.id }, data: { approval: "STAFF" } });
  const waiting = async () => {
    const asked = { shopId: shop.id, customerIds: [CUSTOMER], now: day(9) };
    return (await waitingCardPart.read(prisma, asked)).get(CUSTOMER)?.waiting;
  };
  expect(await waiting()).toBeUndefined();
  for (let id = 101; id < 108; id += 1) await tell(shop, { id }, day(id - 100));
  expect(await waiting()).toMatchObject({ points: 700 });
  const { latest } = (await waiting()) ?? {};
  expect(latest).toHaveLength(5);
  expect(latest?.[0]).toEqual({ points: 100, at: day(7).toISOString(), event: "ORDER", order: "#107" });
  await prisma.award.updateMany({ where: { shopId: shop.id }, data: { status: "REJECTED" } });
  expect(await waiting()).toBeUndefined();
});
