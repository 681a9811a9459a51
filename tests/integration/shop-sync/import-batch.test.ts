import { afterAll, beforeAll, expect, it } from "vitest";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { listParkedEvents } from "~/modules/shop-sync/parked-events.server";
import { storeImportBatch } from "~/modules/shop-sync/store-import-batch.server";
import { makeShop } from "../../factories/shop";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { jobs } from "~/modules/jobs/registry";

const now = new Date("2026-10-01T10:00:00Z");
const customer = (id: number | string) => ({
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

const batchOf = (shopId: number) => ({
  shopId,
  kind: "CUSTOMERS" as const,
  fingerprinter: (text: string) => text,
  know: () => Promise.resolve(new Map()),
  now,
});

async function importing() {
  const { id: shopId } = await makeShop(database.prisma);
  await database.prisma.import.create({ data: { shopId, kind: "CUSTOMERS", status: "LOADING", startedAt: now } });
  const store = (ids: number[], position: number) =>
    storeImportBatch(database.prisma, {
      ...batchOf(shopId),
      groups: ids.map((id) => [customer(id)]),
      position,
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

it("stores neither rows nor position when the database fails", async () => {
  const { store, state } = await importing();
  await store([1], 1);
  await database.prisma.$executeRawUnsafe(`
    CREATE FUNCTION strike() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'deadlock detected' USING ERRCODE = '40P01'; END $$`);
  await database.prisma.$executeRawUnsafe(
    `CREATE TRIGGER strike BEFORE UPDATE ON import FOR EACH ROW EXECUTE FUNCTION strike()`,
  );
  await expect(store([2], 2)).rejects.toThrow("deadlock");
  await database.prisma.$executeRawUnsafe(`DROP FUNCTION strike CASCADE`);
  expect(await state()).toEqual([1, 1]);
});

it("parks a row that the database refuses by itself, and stores all others", async () => {
  const { shopId, state } = await importing();
  const tooLong = "99999999999999999999";
  const groups = [1, 2, tooLong, 3, 4].map((id) => [customer(id)]);
  await storeImportBatch(database.prisma, { ...batchOf(shopId), groups, position: 5 });
  expect(await state()).toEqual([4, 5]);
  const { rows } = await listParkedEvents(database.prisma, { shopId, limit: 5 });
  expect(rows).toMatchObject([
    { topic: "import/customers", reason: expect.stringContaining("out of range") as string },
  ]);
});

it("parks what it cannot read and goes on", async () => {
  const { shopId, state } = await importing();
  const groups = [[{ id: "gid://shopify/Customer/1" }], [customer(2)]];
  await storeImportBatch(database.prisma, { ...batchOf(shopId), groups, position: 2 });
  expect(await state()).toEqual([1, 2]);
  expect((await listParkedEvents(database.prisma, { shopId, limit: 5 })).rows).toMatchObject([
    { topic: "import/customers" },
  ]);
});
