import { afterAll, beforeAll, expect, it } from "vitest";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { loadRuleBook } from "~/modules/earning/rules/load-rule-book.server";
import { deleteMultiplier, listMultipliers, saveMultiplier } from "~/modules/earning/multipliers/multipliers.server";
import { makeShop } from "../../factories/shop";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { jobs } from "~/modules/jobs/registry";

const now = new Date("2026-11-21T12:00:00Z");
const input = { name: "Double points", percent: 200, startsAt: "2026-11-28T00:00", endsAt: "2026-11-30T00:00" };
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await createQueues([jobs.publishStorefront]);
});
afterAll(async () => {
  await stopBoss();
  await database.close();
});

it("a campaign is made once by its id, changed, counted by the rules and deleted, for its own shop alone", async () => {
  const { prisma } = database;
  const [shop, other] = [await makeShop(prisma, { timezone: "Europe/Berlin" }), await makeShop(prisma)];
  const target = { shopId: shop.id, id: crypto.randomUUID() };
  await saveMultiplier(prisma, { ...target, input, now });
  await saveMultiplier(prisma, { ...target, input: { ...input, percent: 300 }, now });
  const [campaign, ...others] = await listMultipliers(prisma, { shopId: shop.id });
  expect(others).toEqual([]);
  expect(campaign).toMatchObject({ name: "Double points", percent: 300, startsAt: new Date("2026-11-27T23:00:00Z") });
  expect((await loadRuleBook(prisma, { shopId: shop.id })).multipliers).toMatchObject([{ percent: 300 }]);

  await deleteMultiplier(prisma, { shopId: other.id, id: target.id });
  expect(await listMultipliers(prisma, { shopId: shop.id })).toHaveLength(1);
  await deleteMultiplier(prisma, target);
  expect(await listMultipliers(prisma, { shopId: shop.id })).toEqual([]);
});

it("refuses a time that there is not", async () => {
  const shop = await makeShop(database.prisma);
  const wrong = { ...input, endsAt: "2026-13-45T99:99" };
  const saving = saveMultiplier(database.prisma, { shopId: shop.id, id: crypto.randomUUID(), input: wrong, now });
  await expect(saving).rejects.toMatchObject({ code: "INVALID", field: "endsAt" });
});
