import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Shop } from "@prisma/client";
import { choosePlan } from "~/modules/setup/choose-plan.server";
import { readGuide } from "~/modules/setup/read-guide.server";
import { readYear } from "~/modules/setup/read-plan.server";
import { showGuide } from "~/modules/setup/show-guide.server";
import { makeMember } from "../../factories/member";
import { makeShop } from "../../factories/shop";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";

const now = new Date("2026-06-01T12:00:00Z");
const DAY = 86_400_000;

let database: TestDatabase;
let shop: Shop;
let made = 0n;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  shop = await makeShop(database.prisma);
});

const guide = () => readGuide(database.prisma, { shop });
const startImport = () =>
  database.prisma.import.create({ data: { shopId: shop.id, kind: "ORDERS", startedAt: now, status: "LOADING" } });

/** An order of one line at 119.00 with 19.00 tax, of which some pieces were kept. */
async function makeOrder(
  customerId: bigint,
  daysAgo: number,
  { kept = 1, stands = true, test: isTest = false, goods = true, discount = 0n } = {},
): Promise<bigint> {
  const orderId = (made += 1n);
  const at = new Date(now.getTime() - daysAgo * DAY);
  await database.prisma.order.create({
    data: {
      shopId: shop.id,
      orderId,
      customerId,
      name: `#${orderId}`,
      processedAt: at,
      updatedAt: at,
      stands,
      test: isTest,
      financialStatus: "PAID",
      totalMinor: 99_999n,
      snapshot: {},
    },
  });
  await database.prisma.orderLine.create({
    data: {
      shopId: shop.id,
      orderId,
      lineId: orderId,
      goods,
      quantity: 1,
      keptQuantity: kept,
      priceMinor: 11_900n,
      discountMinor: discount,
      taxMinor: 1_900n,
    },
  });
  return orderId;
}

test("of a new install nothing is done, and nothing of the guide is put away", async () => {
  expect(await guide()).toEqual({
    imports: [],
    worth: null,
    hasDraft: false,
    draftHasReward: false,
    hasReward: false,
    firstOrder: null,
    launchedAt: null,
  });
});

test("what points are worth is shown by the draft before the launch", async () => {
  await startImport();
  const plan = { id: crypto.randomUUID(), kind: "FASHION" as const, share: 300, items: ["REWARD_SMALL" as const] };
  await choosePlan(database.prisma, { shopId: shop.id, plan });
  expect(await guide()).toMatchObject({
    hasDraft: true,
    draftHasReward: true,
    hasReward: false,
    worth: { spent: 10_000, points: 100, worth: 300 },
  });
});

test("the first reward is there as soon as members can take one", async () => {
  const reward = {
    shopId: shop.id,
    id: crypto.randomUUID(),
    kind: "PERK" as const,
    title: { en: "Gift" },
    points: 50,
    createdAt: now,
    updatedAt: now,
  };
  await database.prisma.reward.create({ data: reward });
  expect((await guide())?.hasReward).toBe(false);
  await database.prisma.reward.updateMany({ where: { shopId: shop.id }, data: { enabled: true } });
  expect((await guide())?.hasReward).toBe(true);
  await database.prisma.reward.updateMany({ where: { shopId: shop.id }, data: { archivedAt: now } });
  expect((await guide())?.hasReward).toBe(false);
});

test("it is put away, and shown again", async () => {
  await showGuide(database.prisma, { shopId: shop.id, shown: false, now });
  expect(await guide()).toBeNull();
  await showGuide(database.prisma, { shopId: shop.id, shown: true, now });
  expect(await guide()).not.toBeNull();
});

test("an order is seen from the install on: a test at first, one that earned before all", async () => {
  const { customerId } = await makeMember(database.prisma, { shopId: shop.id });
  await makeOrder(customerId, 300, { test: true });
  expect((await guide())?.firstOrder).toBeNull();
  const tried = await makeOrder(customerId, 3, { test: true, stands: false });
  expect((await guide())?.firstOrder).toEqual({ kind: "TEST", name: `#${tried}` });
  const earned = await makeOrder(customerId, 2);
  await database.prisma.award.create({
    data: {
      shopId: shop.id,
      id: crypto.randomUUID(),
      customerId,
      event: "ORDER",
      source: `order:${earned}`,
      status: "PENDING",
      granted: 119,
      takenBack: 19,
      snapshot: {},
      createdAt: now,
      occurredAt: new Date(now.getTime() - 2 * DAY),
      maturesAt: now,
    },
  });
  expect((await guide())?.firstOrder).toEqual({ kind: "EARNED", name: `#${earned}`, customerId, points: 100 });
});

test("the last year counts goods that were kept, of orders that stand, by the shop's own basis", async () => {
  const [regular, away, once] = [1n, 2n, 3n];
  await makeOrder(regular, 10);
  await makeOrder(regular, 364, { discount: 1_900n });
  await makeOrder(away, 91);
  await makeOrder(away, 200, { kept: 0 });
  await makeOrder(once, 5);
  // Too long ago, not standing, and no goods.
  await makeOrder(once, 366);
  await makeOrder(once, 6, { stands: false });
  await makeOrder(4n, 7, { goods: false });
  const { prisma } = database;
  const programme = await prisma.programme.findUniqueOrThrow({ where: { shopId: shop.id } });
  const year = (settings = {}) => readYear(prisma, { shop, programme: { ...programme, ...settings }, now });
  expect(await year()).toEqual({
    buyers: 4,
    spent: 11_900 + 10_000 + 11_900 + 11_900,
    regulars: 2,
    regularsSpent: 11_900 + 10_000 + 11_900,
    regularsAway: 1,
  });
  expect((await year({ afterDiscounts: false })).spent).toBe(4 * 11_900);
  expect((await year({ includeTax: false })).spent).toBe(4 * 10_000 - 1_900);
});

test("a year without orders is one of nobody", async () => {
  const programme = await database.prisma.programme.findUniqueOrThrow({ where: { shopId: shop.id } });
  const nobody = { buyers: 0, spent: 0, regulars: 0, regularsSpent: 0, regularsAway: 0 };
  expect(await readYear(database.prisma, { shop, programme, now })).toEqual(nobody);
});
