import type { Shop } from "@prisma/client";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { jobs } from "~/modules/jobs/registry";
import { readNetShare } from "~/modules/orders/read-net-share.server";
import { parseWebhook } from "~/modules/shop-sync/parse-webhook";
import { processEvents } from "~/modules/shop-sync/process-events.server";
import { makeShop } from "../../factories/shop";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { discrepancy, ORDER, refund, refundChanges, orderUpdated, type Webhook } from "../../unit/shop-sync/money-case";

const now = new Date("2026-03-06T10:00:00Z");
const lines = [{ price: "10.00", quantity: 4, discount: "8.00" }, { price: "25.00" }];
const [cups, card] = [BigInt(ORDER * 10), BigInt(ORDER * 10 + 1)];

let database: TestDatabase;
let shop: Shop;

beforeAll(async () => {
  database = await createTestDatabase();
  await createQueues([jobs.readConsentWordings]);
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
    await database.prisma.$transaction((db) => processEvents(db, { shopId: shop.id, events, now, cards: "later" }));
  }
}

const storedLines = () =>
  database.prisma.orderLine.findMany({ where: { shopId: shop.id }, orderBy: { lineId: "asc" } });
const kept = async () => (await storedLines()).map(({ keptQuantity }) => keptQuantity);

it("an order's lines stand in a table of their own, with all their pieces", async () => {
  const order = orderUpdated(0, { lines: [lines[0]!, { price: "25.00", giftCard: true }] });
  const [line] = (order[1] as { line_items: object[] }).line_items;
  Object.assign(line!, { variant_id: 8_200_001 });
  await receive(order);
  const ids = { shopId: shop.id, orderId: BigInt(ORDER) };
  expect(await storedLines()).toEqual([
    {
      ...ids,
      lineId: cups,
      productId: 8_100_001n,
      variantId: 8_200_001n,
      goods: true,
      quantity: 4,
      keptQuantity: 4,
      priceMinor: 4_000n,
      discountMinor: 800n,
      taxMinor: 511n,
    },
    {
      ...ids,
      lineId: card,
      productId: 8_100_999n,
      variantId: null,
      goods: false,
      quantity: 1,
      keptQuantity: 1,
      priceMinor: 2_500n,
      discountMinor: 0n,
      taxMinor: 0n,
    },
  ]);
});

const first = refundChanges(10, { id: 1, lines: [[0, 1, "8.00"]], money: [["8.00", "success"]] });
const second = refundChanges(20, { id: 2, lines: [[0, 2, "16.00"]], money: [["16.00", "success"]] });
const before = orderUpdated(0, { lines });
const edited = orderUpdated(30, {
  lines: [
    { ...lines[0]!, currentQuantity: 3 },
    { ...lines[1]!, currentQuantity: 0 },
  ],
});

it.each<[string, Webhook[], number[]]>([
  ["a refund takes its pieces off", [before, first], [3, 1]],
  ["refunds add up, each once", [before, first, second, first], [1, 1]],
  ["a refund that came before its order waits for it", [second, before], [2, 1]],
  ["an edit takes pieces off", [before, edited], [3, 0]],
  ["of an edit and refunds the one that left less counts", [before, first, second, edited], [1, 0]],
  ["whichever comes first", [edited, second, before, first], [1, 0]],
])("kept pieces: %s", async (_name, changes, expected) => {
  await receive(...changes);
  expect(await kept()).toEqual(expected);
});

it("a refund whose money failed takes its pieces off all the same", async () => {
  const back = { id: 3, lines: [[1, 1, "25.00"]] as [number, number, string][], adjustments: [discrepancy("25.00")] };
  const failed = orderUpdated(30, { lines, refunds: [refund(30, { ...back, money: [["25.00", "failure"]] })] });
  await receive(before, failed);
  expect(await kept()).toEqual([4, 0]);
});

it("a line that newer news of the order do not have goes; other orders keep theirs", async () => {
  const [topic, payload] = orderUpdated(0, { lines });
  await receive(before, [topic, { ...payload, id: ORDER + 1 }, 0], orderUpdated(40, { lines: [lines[0]!] }));
  const rows = await storedLines();
  expect(rows.map(({ orderId, lineId }) => [Number(orderId), lineId])).toEqual([
    [ORDER, cups],
    [ORDER + 1, cups],
    [ORDER + 1, card],
  ]);
});

it("the storefront's share of a price without tax comes from the lines of orders whose prices include it", async () => {
  expect(await readNetShare(database.prisma, { shopId: shop.id })).toBeNull();
  await receive(before);
  expect(await readNetShare(database.prisma, { shopId: shop.id })).toBe(8_403);
});
