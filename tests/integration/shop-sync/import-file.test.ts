import type { Shop } from "@prisma/client";
import { createCustomer } from "@stammtisch/devstore/state/customers";
import { createOrder } from "@stammtisch/devstore/state/orders";
import { refundOrder } from "@stammtisch/devstore/state/refunds";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { handleBatch } from "~/jobs/handle-batch";
import { runImport } from "~/jobs/run-import";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { jobs } from "~/modules/jobs/registry";
import { nextGroups } from "~/modules/shop-sync/import-lines.server";
import { currentImport, getImportProgress } from "~/modules/shop-sync/imports.server";
import { listParkedEvents } from "~/modules/shop-sync/parked-events.server";
import { parkOrphans } from "~/modules/shop-sync/park-orphans.server";
import { readImportFile } from "~/modules/shop-sync/read-import-file.server";
import { startImports } from "~/modules/shop-sync/save-shop.server";
import { jobContext, makeShopOf, openLocalStore, type LocalStore } from "../../setup/local-store";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";

const now = new Date("2026-03-06T10:00:00Z");
const kind = "ORDERS";
let database: TestDatabase;
let local: LocalStore;
let shop: Shop;

beforeAll(async () => {
  database = await createTestDatabase();
  local = await openLocalStore(now);
  await createQueues([
    jobs.runImport,
    jobs.parkedEvents,
    jobs.refreshTiers,
    jobs.publishStorefront,
    jobs.publishMemberCards,
  ]);
  shop = await makeShopOf(local, database.prisma);
});
afterAll(async () => {
  await stopBoss();
  await local.close();
  await database.close();
});

const context = () => jobContext(local, database.prisma, now);
const lines = () => database.prisma.importLine.count({ where: { shopId: shop.id } });
const parked = async () => (await listParkedEvents(database.prisma, { shopId: shop.id, limit: 20 })).rows;
const bodyOf = (texts: readonly string[]) => new Blob([texts.join("\n")]).stream();

async function begin(): Promise<void> {
  await database.prisma.$transaction((db) => startImports(db, { shopId: shop.id, now }));
}

describe("an import", () => {
  it("puts orders together whose lines lie far apart, and has nothing waiting at its end", async () => {
    const { id: customerId } = createCustomer(local.store.state, { email: "mira@example.com" });
    const orders = Array.from({ length: 4 }, (_, index) =>
      createOrder(local.store.state, {
        customerId,
        lines: [
          { title: "Pot", price: 4_000, quantity: 1 },
          { title: "Cup", price: 600, quantity: index + 1 },
        ],
        shipping: 490,
      }),
    );
    const [first] = orders;
    refundOrder(local.store.state, first!.id, { lines: [{ lineItemId: first!.lines[0]!.id, quantity: 1 }] });
    await begin();
    const job = [{ id: crypto.randomUUID(), data: { shopId: shop.id } }];
    await expect
      .poll(async () => {
        const [result] = await handleBatch(runImport, job, context());
        expect(result).toMatchObject({ status: "completed" });
        return (await currentImport(database.prisma, { shopId: shop.id })) ?? null;
      })
      .toBeNull();
    const progress = await getImportProgress(database.prisma, { shopId: shop.id });
    expect(progress.map((row) => [row.status, row.position === row.total])).toEqual([
      ["DONE", true],
      ["DONE", true],
    ]);
    const stored = await database.prisma.orderLine.findMany({ where: { shopId: shop.id }, orderBy: { lineId: "asc" } });
    expect(stored.map(({ quantity, keptQuantity }) => [quantity, keptQuantity])).toEqual([
      [1, 0],
      ...[1, 1, 2, 1, 3, 1, 4].map((quantity) => [quantity, quantity]),
    ]);
    expect(await database.prisma.refund.count({ where: { shopId: shop.id } })).toBe(1);
    expect([await lines(), await parked()]).toEqual([0, []]);
  });
});

describe("the file of an export", () => {
  const id = (type: string, number: number) => `gid://shopify/${type}/${number}`;
  const order = (number: number) => JSON.stringify({ id: id("Order", number) });
  const item = (number: number, of: number) =>
    JSON.stringify({ id: id("LineItem", number), __parentId: id("Order", of) });
  const texts = [
    order(1),
    order(2),
    item(11, 1),
    '{"id": "gid://shopify/Order/3", "name',
    item(31, 3),
    item(21, 2),
    item(12, 1),
  ];

  it("is read once, also when a worker was killed and another goes on, and its children find their parents", async () => {
    await begin();
    await readImportFile(database.prisma, { shopId: shop.id, kind, body: bodyOf(texts.slice(0, 3)), from: 0 });
    await readImportFile(database.prisma, { shopId: shop.id, kind, body: bodyOf(texts), from: 3 });
    expect(await database.prisma.import.findFirst({ where: { shopId: shop.id, kind } })).toMatchObject({
      linesRead: 7,
      fileRead: true,
    });
    const first = await nextGroups(database.prisma, { shopId: shop.id, kind, after: 0, limit: 1 });
    expect(first.groups.map((group) => group.map((line) => line.id))).toEqual([
      [id("Order", 1), id("LineItem", 11), id("LineItem", 12)],
    ]);
    expect(first.last).toBe(1);
    const second = await nextGroups(database.prisma, { shopId: shop.id, kind, after: 1, limit: 5 });
    expect([second.ids.toSorted(), second.last]).toEqual([[id("LineItem", 21), id("Order", 2)], 2]);
    expect(await nextGroups(database.prisma, { shopId: shop.id, kind, after: 2, limit: 5 })).toMatchObject({
      last: null,
    });
  });

  it("has lines that cannot be read and children of nobody parked, each by itself and with its reason", async () => {
    await database.prisma.importLine.deleteMany({ where: { shopId: shop.id, parentId: null } });
    await database.prisma.importLine.deleteMany({ where: { shopId: shop.id, parentId: { not: id("Order", 3) } } });
    expect(await parkOrphans(database.prisma, { shopId: shop.id, kind, limit: 10 })).toBe(1);
    expect(await parkOrphans(database.prisma, { shopId: shop.id, kind, limit: 10 })).toBe(0);
    const shown = (await parked()).map(({ topic, cause, reason }) => [topic, cause, reason]);
    expect(shown.toSorted()).toEqual([
      ["import/orders", "UNKNOWN", "gid://shopify/Order/3, to which this belongs, is not in the export."],
      ["import/orders", "UNREADABLE", "Line 4 of the export is not valid JSON."],
    ]);
    expect(
      JSON.stringify(
        await database.prisma.$queryRaw`SELECT data FROM pgboss.job WHERE name = ${jobs.parkedEvents.name}`,
      ),
    ).not.toContain('name"');
  });

  it("waits no longer when the import begins anew", async () => {
    await readImportFile(database.prisma, { shopId: shop.id, kind, body: bodyOf([order(9)]), from: 0 });
    expect(await lines()).toBe(1);
    await begin();
    expect(await lines()).toBe(0);
  });
});
