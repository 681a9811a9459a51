import { afterAll, beforeAll, expect, it } from "vitest";
import { stopBoss } from "~/lib/queue.server";
import { reviewCardPart } from "~/modules/reviews/card-part.server";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { buy, CUSTOMER, makeQueues, makeReviewShop, PRODUCT, write } from "./review-shop";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await makeQueues();
});
afterAll(async () => {
  await stopBoss();
  await database.close();
});

const OTHER = 7_000_002n;

it("the card names what each member may review, and what they have reviewed", async () => {
  const shop = await makeReviewShop(database);
  const fields = async () => {
    const asked = { shopId: shop.id, customerIds: [CUSTOMER, OTHER], now: new Date() };
    return [...(await reviewCardPart.read(database.prisma, asked)).values()];
  };
  expect(await fields()).toEqual([{ bought: [] }, { bought: [] }]);
  await buy(database, shop);
  await buy(database, shop, { id: 450_002 });
  await write(database, shop);
  expect(await fields()).toEqual([{ bought: [String(PRODUCT)], reviewed: [String(PRODUCT)] }, { bought: [] }]);
});

it("the card names no products where there are more than it has room for, and none of an order that was returned", async () => {
  const shop = await makeReviewShop(database);
  await buy(database, shop);
  const asked = { shopId: shop.id, customerIds: [CUSTOMER], now: new Date() };
  const fields = async () => (await reviewCardPart.read(database.prisma, asked)).get(CUSTOMER);
  const lines = Array.from({ length: 200 }, (_, line) => ({
    shopId: shop.id,
    orderId: 450_001n,
    lineId: BigInt(line + 1),
    productId: BigInt(line + 1),
    goods: true,
    quantity: 1,
    keptQuantity: 1,
    priceMinor: 100n,
    discountMinor: 0n,
    taxMinor: 0n,
  }));
  await database.prisma.orderLine.createMany({ data: lines });
  expect(await fields()).toEqual({});
  await database.prisma.order.updateMany({ where: { shopId: shop.id }, data: { stands: false } });
  expect(await fields()).toEqual({ bought: [] });
});
