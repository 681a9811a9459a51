import { afterAll, beforeAll, expect, it } from "vitest";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { listParkedEvents } from "~/modules/shop-sync/parked-events.server";
import { storeImportBatch } from "~/modules/shop-sync/store-import-batch.server";
import { makeShop } from "../../factories/shop";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { jobs } from "~/modules/jobs/registry";

const now = new Date("2026-10-01T10:00:00Z");
const customer = (id: number) => ({
  id: `gid://shopify/Customer/${id}`,
  firstName: "Mira",
  lastName: `Muster ${id}`,
  createdAt: "2026-01-02T10:00:00Z",
  updatedAt: "2026-01-02T10:00:00Z",
});
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await createQueues([jobs.parkedEvents]);
});
afterAll(async () => {
  await stopBoss();
  await database.close();
});

async function importing() {
  const { id: shopId } = await makeShop(database.prisma);
  await database.prisma.import.create({ data: { shopId, kind: "CUSTOMERS", status: "LOADING", startedAt: now } });
  const store = (ids: number[], position: number, at = now) =>
    storeImportBatch(database.prisma, {
      shopId,
      kind: "CUSTOMERS",
      groups: ids.map((id) => [customer(id)]),
      position,
      fingerprinter: (text) => text,
      know: async () => new Map(),
      now: at,
    });
  const state = async () => [
    await database.prisma.member.count({ where: { shopId } }),
    (await database.prisma.import.findFirstOrThrow({ where: { shopId } })).position,
  ];
  return { shopId, store, state };
}

it("moves its position with the rows, so that it can go on behind them or read them again", async () => {
  const { store, state } = await importing();
  await store([1, 2], 2);
  await store([3], 3);
  await store([2, 3], 3);
  expect(await state()).toEqual([3, 3]);
});

it("stores neither rows nor position when a batch fails", async () => {
  const { store, state } = await importing();
  await store([1], 1);
  await expect(store([2], 2, new Date(NaN))).rejects.toThrow();
  expect(await state()).toEqual([1, 1]);
});

it("parks what it cannot read and goes on", async () => {
  const { shopId, state } = await importing();
  const groups = [[{ id: "gid://shopify/Customer/1" }], [customer(2)]];
  await storeImportBatch(database.prisma, {
    shopId,
    kind: "CUSTOMERS",
    groups,
    position: 2,
    fingerprinter: (text) => text,
    know: async () => new Map(),
    now,
  });
  expect(await state()).toEqual([1, 2]);
  expect((await listParkedEvents(database.prisma, { shopId, limit: 5 })).rows).toMatchObject([
    { topic: "import/customers" },
  ]);
});
