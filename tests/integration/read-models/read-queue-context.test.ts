import { afterAll, beforeAll, expect, it } from "vitest";
import { stopBoss } from "~/lib/queue.server";
import { decideItems } from "~/modules/approvals/decide-items.server";
import { readQueueContext } from "~/modules/read-models/read-queue-context.server";
import { makeShop } from "../../factories/shop";
import { makeTier } from "../../factories/tier";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { buy, CUSTOMER, makeQueues, makeReviewShop, now, PRODUCT, write } from "../reviews/review-shop";

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
  const award = await prisma.award.findFirstOrThrow({ where: { shopId: shop.id, event: "REVIEW" } });
  const item = { id: award.id, customerId: CUSTOMER, orderId: null, review: { id } };
  const read = (shopId: number) => readQueueContext(prisma, { shopId, items: [item] });

  const before = await read(shop.id);
  expect(before.members.get(CUSTOMER)).toEqual({
    tier: "Gold",
    since: new Date("2026-05-03T10:00:00Z"),
    orders: 3,
    published: 0,
    rejected: 0,
    available: 0,
  });
  // Not the order after the review was written.
  expect(before.purchases.get(award.id)).toMatchObject({ orderId: 2n, boughtAt: new Date("2026-09-03T10:00:00Z") });

  const decision = { shopId: shop.id, ids: [award.id], actor: "staff:1", now };
  await decideItems(prisma, { ...decision, verdict: "REJECTED" });
  expect((await read(shop.id)).members.get(CUSTOMER)).toMatchObject({ published: 0, rejected: 1 });

  const other = await makeShop(prisma);
  expect(await read(other.id)).toEqual({ members: new Map(), purchases: new Map(), sameTexts: new Map() });
});

it("tells what was bought with the order that points are for", async () => {
  const { prisma } = database;
  const shop = await makeReviewShop(database);
  const lines = [1, 2, 3, 4].map((id) => ({ id, price: "10.00", quantity: id }));
  await buy(database, shop, { id: 21, lines });
  const item = { id: crypto.randomUUID(), customerId: CUSTOMER, orderId: 21n, review: null };
  const { purchases } = await readQueueContext(prisma, { shopId: shop.id, items: [item] });
  expect(purchases.get(item.id)).toMatchObject({ orderId: 21n, lines: 4 });
  expect(purchases.get(item.id)?.products.map(({ productId, quantity }) => [productId, quantity])).toEqual([
    [String(PRODUCT), 1],
    [String(PRODUCT), 2],
    [String(PRODUCT), 3],
  ]);
});

it("finds the same text of other members, however it is set, and not what is alike by chance", async () => {
  const { prisma } = database;
  const shop = await makeReviewShop(database);
  const texts = [
    "The best cup I ever bought!",
    "the BEST cup, I ever\nbought",
    "The best cup I ever bought - or so.",
    "Top!",
    "Top!",
  ];
  const ids: string[] = [];
  for (const [index, text] of texts.entries()) {
    const customerId = CUSTOMER + BigInt(index);
    await buy(database, shop, { id: 31 + index, customer: customerId, processedAt: "2026-09-03T10:00:00Z" });
    ids.push((await write(database, shop, { customerId, text })).id);
  }
  const items = ids.map((id, index) => ({
    id: crypto.randomUUID(),
    customerId: CUSTOMER + BigInt(index),
    orderId: null,
    review: { id },
  }));
  const { sameTexts } = await readQueueContext(prisma, { shopId: shop.id, items });
  expect(items.map(({ id }) => sameTexts.get(id)?.map(({ customerId }) => customerId))).toEqual([
    [CUSTOMER + 1n],
    [CUSTOMER],
    undefined,
    undefined,
    undefined,
  ]);
});
