import type { Shop } from "@prisma/client";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { deleteMultiplier, saveMultiplier } from "~/modules/earning/multipliers/multipliers.server";
import { readStorefrontEarning } from "~/modules/earning/programme/read-storefront-earning.server";
import { makeShop } from "../../factories/shop";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { buy } from "../reviews/review-shop";
import { jobs } from "~/modules/jobs/registry";

const now = new Date("2026-11-21T12:00:00Z");
let database: TestDatabase;
let shop: Shop;

beforeAll(async () => {
  database = await createTestDatabase();
  await createQueues([jobs.publishMemberCards, jobs.publishStorefront]);
});
afterAll(async () => {
  await stopBoss();
  await database.close();
});
beforeEach(async () => {
  shop = await makeShop(database.prisma);
});

const published = () => readStorefrontEarning(database.prisma, { shop, now });

describe("what the storefront is told of the order rule", () => {
  it("leaves out the highest tax of the latest orders where tax does not count", async () => {
    await database.prisma.programme.update({ where: { shopId: shop.id }, data: { includeTax: false } });
    expect(await published()).toMatchObject({ noEstimate: true });
    await buy(database, shop, { id: 1, taxRate: 0.07, lines: [{ price: "107.00" }] });
    expect(await published()).toMatchObject({ share: 9_345 });
    await buy(database, shop, { id: 2, taxRate: 0.19, lines: [{ price: "119.00" }, { price: "0.05" }] });
    expect(await published()).toMatchObject({ share: 8_403 });
    await database.prisma.programme.update({ where: { shopId: shop.id }, data: { includeTax: true } });
    expect(await published()).not.toHaveProperty("share");
  });

  it("changes with each campaign", async () => {
    const { prisma } = database;
    const asked = async () => {
      const [row] = await prisma.$queryRaw<{ count: number }[]>`
        WITH gone AS (DELETE FROM pgboss.job WHERE name = ${jobs.publishStorefront.name} AND (data->>'shopId')::int = ${shop.id}
          RETURNING 1) SELECT count(*)::int FROM gone`;
      return row?.count;
    };
    const input = { name: "Double", percent: 200, startsAt: "2026-11-20T00:00", endsAt: "2026-11-30T00:00" };
    const target = { shopId: shop.id, id: crypto.randomUUID() };
    await saveMultiplier(prisma, { ...target, input, now });
    expect(await asked()).toBe(1);
    expect(await published()).toMatchObject({ campaigns: [{ percent: 200 }] });
    await deleteMultiplier(prisma, target);
    expect(await asked()).toBe(1);
    expect(await published()).not.toHaveProperty("campaigns");
  });
});
