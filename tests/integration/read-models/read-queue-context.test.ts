import { afterAll, beforeAll, expect, it } from "vitest";
import { stopBoss } from "~/lib/queue.server";
import { decideItems } from "~/modules/approvals/decide-items.server";
import { readQueueContext } from "~/modules/read-models/read-queue-context.server";
import { makeShop } from "../../factories/shop";
import { makeTier } from "../../factories/tier";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { buy, CUSTOMER, makeQueues, makeReviewShop, now, write } from "../reviews/review-shop";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await makeQueues();
});
afterAll(async () => {
  await stopBoss();
  await database.close();
});

it("knows the member's tier, beginning, orders and earlier decisions, and with which order a product was bought", async () => {
  const { prisma } = database;
  const shop = await makeReviewShop(database);
  await buy(database, shop, { id: 1, processedAt: "2026-05-03T10:00:00Z" });
  await buy(database, shop, { id: 2, processedAt: "2026-09-03T10:00:00Z" });
  await buy(database, shop, { id: 3, processedAt: "2026-10-09T10:00:00Z" });
  const { id } = await write(database, shop);
  const gold = await makeTier(prisma, { shopId: shop.id, name: "Gold" });
  await prisma.member.updateMany({ where: { shopId: shop.id }, data: { tierId: gold.id, customerCreatedAt: null } });
  const read = (shopId: number) => readQueueContext(prisma, { shopId, customerIds: [CUSTOMER], reviewIds: [id] });

  const before = await read(shop.id);
  expect(before.members.get(CUSTOMER)).toEqual({
    tier: "Gold",
    since: new Date("2026-05-03T10:00:00Z"),
    orders: 3,
    published: 0,
    rejected: 0,
  });
  // Not the order after the review was written.
  expect(before.purchases.get(id)).toMatchObject({ orderId: 2n, boughtAt: new Date("2026-09-03T10:00:00Z") });

  const award = await prisma.award.findFirstOrThrow({ where: { shopId: shop.id, event: "REVIEW" } });
  const decision = { shopId: shop.id, ids: [award.id], actor: "staff:1", now };
  await decideItems(prisma, { ...decision, verdict: "REJECTED" });
  expect((await read(shop.id)).members.get(CUSTOMER)).toMatchObject({ published: 0, rejected: 1 });

  const other = await makeShop(prisma);
  expect(await read(other.id)).toEqual({ members: new Map(), purchases: new Map() });
});
