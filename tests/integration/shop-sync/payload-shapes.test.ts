import type { Shop } from "@prisma/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseStorableJson } from "~/lib/json-text";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { checkBooks } from "~/modules/earning/awards/check-books.server";
import { readBalances } from "~/modules/ledger/read-balances.server";
import { jobs } from "~/modules/jobs/registry";
import { parseWebhook } from "~/modules/shop-sync/parse-webhook";
import { processEvents } from "~/modules/shop-sync/process-events.server";
import type { StoreEvent } from "~/modules/shop-sync/store-event";
import { makeShop } from "../../factories/shop";
import { orderStories } from "../../payload-shapes/orders";
import { refundStories } from "../../payload-shapes/refunds";
import { bodyOf, idsOf, triggeredAt } from "../../payload-shapes/story";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";

const now = new Date("2026-04-06T10:00:00Z");
const BATCH = 40;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await createQueues([jobs.publishMemberCards, jobs.readConsentWordings]);
});
afterAll(async () => {
  await stopBoss();
  await database.close();
});

const stories = [...orderStories, ...refundStories]
  .filter(({ currency }) => currency === undefined)
  .map((story, index) => ({ ...story, ids: idsOf(index, { long: true }) }));

const events = stories.flatMap(({ webhooks, ids }) =>
  webhooks(ids).map((one) =>
    parseWebhook(one.topic, parseStorableJson(bodyOf(one)), { triggeredAt: triggeredAt(one), currency: "EUR" }),
  ),
);

/** The same every time: what stands together comes far apart. */
const dealt = (cards: readonly StoreEvent[], piles: number): StoreEvent[] =>
  Array.from({ length: piles }, (_, pile) => cards.filter((_event, place) => place % piles === pile)).flat();

async function receive(shop: Shop, arrived: readonly StoreEvent[], size: number): Promise<void> {
  for (let from = 0; from < arrived.length; from += size) {
    const batch = arrived.slice(from, from + size);
    await database.prisma.$transaction((db) =>
      processEvents(db, { shopId: shop.id, events: batch, now, cards: "now" }),
    );
  }
}

async function pointsOf(shop: Shop) {
  const customerIds = stories.map(({ ids }) => ids.customer);
  const balances = await readBalances(database.prisma, { shopId: shop.id, customerIds });
  return stories.map(({ name, ids }) => {
    const { available = 0, pending = 0 } = balances.get(ids.customer) ?? {};
    return [name, available + pending];
  });
}

const right = stories.map(({ name, counted, nobody }) => [name, nobody ? 0 : Math.floor(counted / 100)]);

describe("what real stores send leads to the points that their documents say", () => {
  it.each<[string, readonly StoreEvent[], number]>([
    ["at once", events, events.length],
    ["in batches, the last first", events.toReversed(), BATCH],
    ["in batches, each doubled and far apart", dealt([...events, ...events], 7), BATCH],
  ])("%s", async (_name, arrived, size) => {
    const shop = await makeShop(database.prisma);
    await receive(shop, arrived, size);
    expect(await pointsOf(shop)).toEqual(right);
    expect(await checkBooks(database.prisma, { shopId: shop.id })).toEqual([]);
  });
});
