import type { Shop } from "@prisma/client";
import { listNextMaturing } from "~/modules/earning/awards/list-next-maturing.server";
import { matureAwards } from "~/modules/earning/awards/mature-awards.server";
import { checkBooks } from "~/modules/earning/awards/check-books.server";
import { listMembers } from "~/modules/read-models/list-members.server";
import { encodeCursor, parseMemberListQuery } from "~/modules/read-models/member-list-query";
import { readHomeFigures } from "~/modules/read-models/read-home-figures.server";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { storeControls } from "~/jobs/store-controls";
import { logger } from "~/lib/logger.server";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { counts } from "~/modules/orders/order-snapshot";
import { readBalances } from "~/modules/ledger/read-balances.server";
import { refreshOrderTotals } from "~/modules/members/refresh-order-totals.server";
import { parseWebhook } from "~/modules/shop-sync/parse-webhook";
import { processEvents } from "~/modules/shop-sync/process-events.server";
import { makeShop } from "../../factories/shop";
import { orderPayload } from "../../factories/order-payload";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { discrepancy, refund, refundChanges, orderUpdated, type Webhook } from "../../unit/shop-sync/money-case";
import { jobs } from "~/modules/jobs/registry";

const CUSTOMER = 7_000_001n;
const now = new Date("2026-03-06T10:00:00Z");

let database: TestDatabase;
let shop: Shop;

beforeAll(async () => {
  database = await createTestDatabase();
  await createQueues([jobs.publishMemberCards, jobs.readConsentWordings]);
});
afterAll(async () => {
  await stopBoss();
  await database.close();
});
beforeEach(async () => {
  shop = await makeShop(database.prisma);
});

/** One batch for each. */
async function receive(...changes: Webhook[]): Promise<void> {
  for (const [topic, payload, second] of changes) {
    const triggeredAt = new Date(Date.UTC(2026, 2, 2, 9, 0, second, 500));
    const events = [parseWebhook(topic, payload, { triggeredAt, currency: "EUR" })];
    await database.prisma.$transaction((db) => processEvents(db, { shopId: shop.id, events, now, cards: "now" }));
  }
}

async function pending(customerId = CUSTOMER): Promise<number | undefined> {
  return (await readBalances(database.prisma, { shopId: shop.id, customerIds: [customerId] })).get(customerId)?.pending;
}

describe("the newest version of a refund stays", () => {
  const lines = [{ price: "60.00" }, { price: "40.00" }];
  const pendingBack = { money: [["100.00", "pending"]] as [string, string][], adjustments: [discrepancy("100.00")] };
  const doneBack = { money: [["100.00", "success"]] as [string, string][], adjustments: [discrepancy("-100.00")] };
  const failedBack = { ...pendingBack, money: [["100.00", "failure"]] as [string, string][] };
  const first = refundChanges(20, pendingBack);
  const before = orderUpdated(0, { lines });
  const waiting = orderUpdated(20, { lines, refunds: [refund(20, pendingBack)] });
  const done = orderUpdated(30, { lines, refunds: [refund(20, doneBack)] });
  const failed = orderUpdated(30, { lines, refunds: [refund(20, failedBack)] });

  it.each([
    ["as it happened", [before, first, waiting, done], 0],
    ["the other way round", [done, waiting, first, before], 0],
    ["doubled and mixed", [waiting, done, before, waiting, first, done], 0],
    ["failed at last", [before, first, waiting, failed], 100],
    ["failed, told of first", [failed, before, waiting, first], 100],
  ])("%s", async (_name, changes, points) => {
    await receive(...changes);
    expect(await pending()).toBe(points);
  });
});

it("goods taken off by an edit and the money for them count once", async () => {
  const gone = [{ price: "60.00" }, { price: "40.00", currentQuantity: 0 }];
  const back = { money: [["40.00", "success"]] as [string, string][], adjustments: [discrepancy("-40.00")] };
  await receive(
    orderUpdated(0, { lines: [{ price: "60.00" }, { price: "40.00" }] }),
    orderUpdated(10, { lines: gone }),
  );
  expect(await pending()).toBe(60);
  await receive(refundChanges(20, back));
  expect(await pending()).toBe(60);
  await receive(orderUpdated(20, { lines: gone, refunds: [refund(20, back)] }));
  expect(await pending()).toBe(60);
});

it("an order counts in SQL exactly when it counts in TypeScript", async () => {
  const statuses = [
    "PENDING",
    "AUTHORIZED",
    "PARTIALLY_PAID",
    "PAID",
    "PARTIALLY_REFUNDED",
    "REFUNDED",
    "VOIDED",
    "EXPIRED",
  ];
  const combinations = statuses.flatMap((financialStatus) =>
    [-100n, 0n, 1n].flatMap((outstandingMinor) =>
      [null, now].flatMap((cancelledAt) =>
        [null, now].flatMap((deletedAt) =>
          [true, false].map((test) => ({ financialStatus, outstandingMinor, cancelledAt, deletedAt, test })),
        ),
      ),
    ),
  );
  await database.prisma.member.createMany({
    data: combinations.map((_order, index) => ({
      shopId: shop.id,
      customerId: BigInt(index + 1),
      createdAt: now,
    })),
  });
  await database.prisma.order.createMany({
    data: combinations.map((order, index) => ({
      ...order,
      shopId: shop.id,
      orderId: BigInt(index + 1),
      customerId: BigInt(index + 1),
      name: `#${index}`,
      processedAt: now,
      updatedAt: now,
      totalMinor: 100n,
      snapshot: {},
    })),
  });
  const customerIds = combinations.map((_order, index) => BigInt(index + 1));
  await refreshOrderTotals(database.prisma, { shopId: shop.id, customerIds });
  const rows = await database.prisma.member.findMany({ where: { shopId: shop.id }, orderBy: { customerId: "asc" } });
  expect(rows.map(({ orderCount }) => orderCount === 1)).toEqual(combinations.map((order) => counts(order)));
  const columns = await database.prisma.$queryRaw<{ counts: boolean }[]>`
    SELECT counts FROM "order" WHERE shop_id = ${shop.id} ORDER BY order_id`;
  expect(columns.map((column) => column.counts)).toEqual(combinations.map((order) => counts(order)));
});

/** Orders of three billion each, by one customer or each by another. */
async function receiveHuge(ids: { id: number; customer: number }[]): Promise<void> {
  await database.prisma.shop.update({ where: { id: shop.id }, data: { currency: "VND" } });
  const events = ids.map(({ id, customer }) => {
    const payload = orderPayload({ id, customer: { id: customer }, processedAt: "2026-03-06T09:00:00Z" });
    const [line] = payload.line_items;
    const huge = { ...payload, line_items: [{ ...line, price: "300000000000", price_set: undefined }] };
    return parseWebhook("orders/paid", huge, { triggeredAt: now, currency: "VND" });
  });
  await database.prisma.$transaction((db) => processEvents(db, { shopId: shop.id, events, now, cards: "now" }));
}

it("an order of three billion is given its most; sums beyond 2^31 are read", async () => {
  await receiveHuge(Array.from({ length: 24 }, (_, index) => ({ id: 460_000 + index, customer: 8_000_000 + index })));
  expect(await pending(8_000_000n)).toBe(100_000_000);
  const home = await readHomeFigures(database.prisma, { shopId: shop.id, timeZone: "Europe/Berlin", now });
  expect(home.last.issued).toBe(2_400_000_000);
  expect(home.perDay.at(-1)?.issued).toBe(2_400_000_000);
  expect(home.outstanding.pending).toBe(2_400_000_000);
});

it("one member may have more points than 32 bits hold, and the list goes on after them", async () => {
  const { id: shopId } = shop;
  const { prisma } = database;
  await receiveHuge(Array.from({ length: 24 }, (_, index) => ({ id: 470_000 + index, customer: 8_100_000 })));
  await receiveHuge([{ id: 470_100, customer: 8_100_001 }]);
  expect(await pending(8_100_000n)).toBe(2_400_000_000);
  const maturing = await listNextMaturing(prisma, { shopId, customerIds: [8_100_000n] });
  expect(maturing.get(8_100_000n)?.points).toBe(2_400_000_000);
  await matureAwards(prisma, { shopId, now: new Date("2026-05-01T00:00:00Z") });
  const page = async (text: string) =>
    listMembers(prisma, { shopId, query: parseMemberListQuery(new URLSearchParams(`sort=points${text}`)), limit: 1 });
  const first = await page("");
  expect(first.members.map(({ points }) => points.available)).toEqual([2_400_000_000]);
  const second = await page(`&after=${encodeURIComponent(encodeCursor(first.next!))}`);
  expect(second.members.map(({ points }) => points.available)).toEqual([100_000_000]);
  expect(await checkBooks(prisma, { shopId })).toEqual([]);
});

describe("an uninstall", () => {
  const context = () => ({
    db: database.prisma,
    logger,
    now: () => now,
    adminFor: () => Promise.reject(new Error("unused")),
  });
  const uninstalled = async (triggeredAt: string | null) => {
    await storeControls["app/uninstalled"]?.(context(), { shopId: shop.id, triggeredAt });
    return (await database.prisma.shop.findUniqueOrThrow({ where: { id: shop.id } })).status;
  };

  it("of before the present install changes nothing, one of after it stops all", async () => {
    const session = { id: `offline_${shop.domain}`, shop: shop.domain, state: "", accessToken: "t" };
    await database.prisma.session.create({ data: session });
    expect(await uninstalled("2025-12-31T23:59:59.999999999Z")).toBe("ACTIVE");
    expect(await database.prisma.session.count({ where: { shop: shop.domain } })).toBe(1);
    expect(await uninstalled("2026-02-01T00:00:00.5Z")).toBe("UNINSTALLED");
    expect(await database.prisma.session.count({ where: { shop: shop.domain } })).toBe(0);
  });

  it("that was followed by another leaves the data until that one's own deletion is asked for", async () => {
    expect(await uninstalled("2026-03-01T00:00:00Z")).toBe("UNINSTALLED");
    const redact = (triggeredAt: string) => storeControls["shop/redact"]?.(context(), { shopId: shop.id, triggeredAt });
    await redact("2026-02-20T00:00:00Z");
    expect(await database.prisma.shop.count({ where: { id: shop.id } })).toBe(1);
    await redact("2026-03-03T00:00:00Z");
    expect(await database.prisma.shop.count({ where: { id: shop.id } })).toBe(0);
  });
});
