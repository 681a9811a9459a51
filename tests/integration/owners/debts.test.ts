import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stopBoss } from "~/lib/queue.server";
import { decideItems, undoDecisions } from "~/modules/approvals/decide-items.server";
import { matureAwards } from "~/modules/earning/awards/mature-awards.server";
import { adjustPoints } from "~/modules/ledger/adjust-points.server";
import { checkBooks } from "~/modules/earning/awards/check-books.server";
import { readBalances } from "~/modules/ledger/read-balances.server";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { makeMembers, makeMission, makeMissionShop, makeQueues, send } from "../missions/mission-shop";
import { ADVOCATE, buys, CODE, FRIEND, openReferralShop } from "../referrals/referral-shop";
import { ANNA, BEN, cancelled, now, openShop, order, type Webhook } from "./owners-shop";

// Take-backs stop at zero. What was spent by then is owed by what earns once, whichever award stands for it later.

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await makeQueues();
});
afterAll(async () => {
  await stopBoss();
  await database.close();
});

interface Counter {
  shop: { id: number };
  available: () => Promise<number>;
}

async function spendAll({ shop, available }: Counter, customerId: bigint): Promise<void> {
  const points = -(await available());
  const key = crypto.randomUUID();
  await adjustPoints(database.prisma, {
    shopId: shop.id,
    customerId,
    points,
    key,
    reason: "Spent",
    actor: "staff:1",
    now,
  });
  expect(await available()).toBe(0);
}

const [A, B, C] = [450_100, 450_200, 450_300];
const tea = { id: A * 10 + 1, price: "80.00", quantity: 1 };
const lines = [{ id: A * 10, price: "50.00", quantity: 1 }];

describe.each<[string, Parameters<typeof openShop>[1] & object, Webhook[], Webhook[], Webhook[], number]>([
  [
    "the next order that becomes the first",
    [{ event: "FIRST_ORDER", points: 30, holdDays: 0 }],
    [order(A, ANNA, { placed: 1 })],
    [cancelled(A, ANNA, { placed: 1 })],
    [order(B, ANNA, { placed: 21 })],
    100,
  ],
  [
    "the next order that ends the silence",
    [{ event: "COMEBACK", steps: [{ afterDays: 5, points: 60 }], holdDays: 0 }],
    [order(A, ANNA, { placed: 1 }), order(B, ANNA, { placed: 8 })],
    [cancelled(B, ANNA, { placed: 8 })],
    [order(C, ANNA, { placed: 21 })],
    // Order B owes its own 100 itself.
    100,
  ],
  [
    "an order that went to somebody else and came back",
    [],
    [order(A, ANNA, { placed: 1 })],
    [order(A, BEN, { placed: 1, day: 2 })],
    [order(A, ANNA, { placed: 1, day: 3 })],
    0,
  ],
])("what was written off is owed by %s", (_name, rules, earned, falls, again, points) => {
  it("and made good before anything is earned", async () => {
    const { shop, receive, balance } = await openShop(database, rules);
    await database.prisma.earningRule.updateMany({ where: { shopId: shop.id }, data: { holdDays: 0 } });
    const available = async () => (await balance(ANNA))?.available ?? 0;
    for (const webhook of earned) await receive(webhook);
    await spendAll({ shop, available }, BigInt(ANNA));
    for (const webhook of [...falls, ...again]) await receive(webhook);
    expect(await available()).toBe(points);
  });
});

describe("a better rule, where the best alone counts", () => {
  it.each([0, 14])("owes what the one before it wrote off, with a hold of %i days", async (holdDays) => {
    const product = { event: "ORDER" as const, points: 150, conditions: { minimumAmount: 10_000 }, holdDays };
    const { shop, receive, balance } = await openShop(database, [product], { programme: { combination: "BEST_ONLY" } });
    await database.prisma.earningRule.updateMany({ where: { shopId: shop.id, points: null }, data: { holdDays: 0 } });
    const available = async () => (await balance(ANNA))?.available ?? 0;
    await receive(order(A, ANNA, { lines }));
    await spendAll({ shop, available }, BigInt(ANNA));
    await receive(order(A, ANNA, { lines: [...lines, tea], day: 2 }));
    await matureAwards(database.prisma, { shopId: shop.id, now: new Date("2026-12-01T00:00:00Z") });
    expect(await balance(ANNA)).toMatchObject({ available: 100, pending: 0 });
    expect(await checkBooks(database.prisma, { shopId: shop.id })).toEqual([]);
  });
});

describe("a friend's coming", () => {
  const fell = { cancelledAt: "2026-09-20T10:00:00Z", updatedAt: "2026-09-20T10:00:00Z" };
  const buysOn = (id: number, day: number, options = {}) =>
    buys(FRIEND, id, { code: CODE, processedAt: `2026-09-${day}T10:00:00Z`, ...options });

  async function spent(rule: { holdDays: number; approval?: "STAFF" }) {
    const { shop, receive, points } = await openReferralShop(database, [rule]);
    const available = async () => (await points())?.available ?? 0;
    const approve = async () => {
      const waiting = await database.prisma.award.findMany({ where: { shopId: shop.id, status: "WAITING" } });
      const awardIds = waiting.filter(({ proposed }) => proposed > 0).map(({ id }) => id);
      await decideItems(database.prisma, {
        shopId: shop.id,
        ids: awardIds,
        verdict: "APPROVED",
        actor: "staff:1",
        now,
      });
    };
    const mature = (at: string) => matureAwards(database.prisma, { shopId: shop.id, now: new Date(at) });
    await receive(buysOn(1, 10));
    await approve();
    await mature("2026-12-01T00:00:00Z");
    expect(await available()).toBe(500);
    await spendAll({ shop, available }, BigInt(ADVOCATE));
    const replaceRule = async () => {
      const where = { shopId: shop.id };
      await database.prisma.earningRule.updateMany({ where, data: { enabled: false } });
      const dates = { createdAt: now, updatedAt: now };
      const fresh = { event: "REFERRAL" as const, enabled: true, points: 500, ...rule, ...dates };
      await database.prisma.earningRule.create({ data: { ...where, id: crypto.randomUUID(), ...fresh } });
    };
    return { receive, points, available, approve, mature, replaceRule };
  }

  it("is owed by the order that becomes the referral, each time", async () => {
    const { receive, available } = await spent({ holdDays: 0 });
    await receive(buysOn(1, 10, fell));
    for (const [id, day] of [
      [2, 21],
      [3, 22],
    ] as const) {
      await receive(buysOn(id, day));
      expect(await available()).toBe(0);
      await receive(buysOn(id, day, { cancelledAt: "2026-09-25T10:00:00Z", updatedAt: "2026-09-25T10:00:00Z" }));
      expect(await available()).toBe(0);
    }
  });

  it("is owed also where both orders are there already, and where the first stands again", async () => {
    const { receive, available } = await spent({ holdDays: 0 });
    await receive(buysOn(2, 21));
    await receive(buysOn(1, 10, fell));
    expect(await available()).toBe(0);
    await receive(buysOn(1, 10, { updatedAt: "2026-09-26T10:00:00Z" }));
    expect(await available()).toBe(0);
  });

  it("is owed by points on hold when they become available", async () => {
    const { receive, points, available, mature } = await spent({ holdDays: 14 });
    await receive(buysOn(1, 10, fell));
    await receive(buysOn(2, 25));
    expect(await points()).toMatchObject({ available: 0, pending: 500 });
    await mature("2026-12-01T00:00:00Z");
    expect(await points()).toMatchObject({ available: 0, pending: 0 });
    await receive(buysOn(2, 25, { cancelledAt: "2026-09-28T10:00:00Z", updatedAt: "2026-09-28T10:00:00Z" }));
    expect(await available()).toBe(0);
  });

  it("is owed by what staff approve", async () => {
    const { receive, available, approve } = await spent({ holdDays: 0, approval: "STAFF" });
    await receive(buysOn(1, 10, fell));
    await receive(buysOn(2, 21));
    await approve();
    expect(await available()).toBe(0);
  });

  it.each([0, 14])(
    "is owed by a new rule that took the place of the one before, with a hold of %i days",
    async (holdDays) => {
      const { receive, points, mature, replaceRule } = await spent({ holdDays });
      await receive(buysOn(1, 10, fell));
      await replaceRule();
      await receive(buysOn(2, 25));
      await mature("2026-12-01T00:00:00Z");
      expect(await points()).toMatchObject({ available: 0, pending: 0 });
    },
  );

  it("is not owed by another friend", async () => {
    const { receive, available } = await spent({ holdDays: 0 });
    await receive(buysOn(1, 10, fell));
    await receive(buys(FRIEND + 7, 9, { code: CODE, processedAt: "2026-09-21T10:00:00Z" }));
    expect(await available()).toBe(500);
  });
});

describe("a mission", () => {
  it("that was taken part in anew owes what its first entry left", async () => {
    const shop = await makeMissionShop(database);
    const mission = await makeMission(database, shop);
    const [member = 0n] = await makeMembers(database, shop, 1);
    const available = async () =>
      (await readBalances(database.prisma, { shopId: shop.id, customerIds: [member] })).get(member)?.available ?? 0;
    const decide = async (verdict: "APPROVED" | "REJECTED" | "UNDONE", status: "WAITING" | "AVAILABLE") => {
      const awards = await database.prisma.award.findMany({ where: { shopId: shop.id, status } });
      const input = { shopId: shop.id, ids: awards.map(({ id }) => id), actor: "staff:1", now };
      await (verdict === "UNDONE"
        ? undoDecisions(database.prisma, input)
        : decideItems(database.prisma, { ...input, verdict }));
    };
    await send(database, mission, member);
    await decide("APPROVED", "WAITING");
    expect(await available()).toBe(120);
    await spendAll({ shop, available }, member);
    await decide("UNDONE", "AVAILABLE");
    await decide("REJECTED", "WAITING");
    await send(database, mission, member);
    await decide("APPROVED", "WAITING");
    expect(await available()).toBe(0);
    expect(await checkBooks(database.prisma, { shopId: shop.id })).toEqual([]);
  });
});
