import { afterAll, beforeAll, expect, it } from "vitest";
import { stopBoss } from "~/lib/queue.server";
import { reviewStorefrontPart } from "~/modules/reviews/storefront-part.server";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { makeReviewShop, now } from "./review-shop";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await stopBoss();
  await database.close();
});

it("the storefront is told what a plain review and one with a photo earn, combined as the programme says", async () => {
  const { prisma } = database;
  const shop = await makeReviewShop(database, { photoPoints: 25 });
  const published = () => reviewStorefrontPart(prisma, { shop, now });
  expect(await published()).toEqual({ reviewPoints: { points: 50, withPhoto: 75 } });
  const at = { createdAt: now, updatedAt: now };
  const other = {
    shopId: shop.id,
    id: crypto.randomUUID(),
    event: "REVIEW" as const,
    enabled: true,
    points: 60,
    ...at,
  };
  await prisma.earningRule.create({ data: other });
  expect(await published()).toEqual({ reviewPoints: { points: 110, withPhoto: 135 } });
  await prisma.programme.update({ where: { shopId: shop.id }, data: { combination: "BEST_ONLY" } });
  expect(await published()).toEqual({ reviewPoints: { points: 60, withPhoto: 75 } });
  await prisma.earningRule.updateMany({ where: { shopId: shop.id }, data: { enabled: false } });
  expect(await published()).toEqual({});
});
