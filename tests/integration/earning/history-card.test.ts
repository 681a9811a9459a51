import { afterAll, beforeAll, expect, it } from "vitest";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { historyCardPart } from "~/modules/earning/history-card-part.server";
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

it("names the causes of the latest changes, newest first, and no words of the shop's people", async () => {
  const { prisma } = database;
  const shop = await makeShop(prisma);
  const tell = async (options: Parameters<typeof orderPayload>[0], now: Date) => {
    const payload = orderPayload({ processedAt: day(1).toISOString(), updatedAt: now.toISOString(), ...options });
    const events = [parseWebhook("orders/updated", payload, { triggeredAt: now, currency: "EUR" })];
    await prisma.$transaction((db) => processEvents(db, { shopId: shop.id, events, now, cards: "now" }));
  };
  const history = async () => {
    const asked = { shopId: shop.id, customerIds: [CUSTOMER], now: day(9) };
    return (await historyCardPart.read(prisma, asked)).get(CUSTOMER)?.history;
  };
  expect(await history()).toBeUndefined();
  await tell({ id: 1 }, day(1));
  await adjustMemberPoints(prisma, {
    shopId: shop.id,
    customerId: CUSTOMER,
    points: 30,
    reason: "A private word",
    actor: "staff:1",
    key: "a-key",
    now: day(2),
  });
  await tell({ id: 1, cancelledAt: day(3).toISOString() }, day(3));
  const order = { event: "ORDER", order: "#1", orderId: 1 };
  const pending = { from: new Date(day(1).getTime() + 14 * 86_400_000).toISOString() };
  expect(await history()).toEqual([
    { points: -100, at: day(3).toISOString(), kind: "TAKE_BACK", ...order },
    { points: 30, at: day(2).toISOString(), kind: "ADJUST" },
    { points: 100, at: day(1).toISOString(), kind: "EARN", ...order, ...pending },
  ]);
  for (let id = 2; id < 14; id += 1) await tell({ id }, day(4));
  expect(await history()).toHaveLength(10);
});
