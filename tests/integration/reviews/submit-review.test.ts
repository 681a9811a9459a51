import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { photoKind } from "~/lib/photo/photo-kind";
import { stopBoss } from "~/lib/queue.server";
import { readBalances } from "~/modules/ledger/read-balances.server";
import { readPhoto } from "~/modules/reviews/review-photos.server";
import { png } from "../../factories/photo";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { buy, CUSTOMER, encodeAll, makeQueues, makeReviewShop, PRODUCT, write } from "./review-shop";
import { reviewSource } from "~/modules/earning/core/award-source";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await makeQueues();
});
afterAll(async () => {
  await stopBoss();
  await database.close();
});

const awardsOf = (shopId: number) => database.prisma.award.findMany({ where: { shopId } });
const reviewsOf = (shopId: number) => database.prisma.review.findMany({ where: { shopId } });

describe("a review of a bought product", () => {
  it.each([1, 2, 3, 4, 5])("is worth the same with %i stars, and more with a photo, however many", async (stars) => {
    const shop = await makeReviewShop(database, { photoPoints: 25 });
    const [plain, pictured] = [CUSTOMER, 7_000_002n];
    await buy(database, shop, { id: 1 });
    await buy(database, shop, { id: 2, customer: pictured });
    await write(database, shop, { stars });
    await write(database, shop, { stars, customerId: pictured, photos: [png, png] });
    const worth = (await awardsOf(shop.id)).map(({ customerId, proposed }) => [customerId, proposed]);
    expect(Object.fromEntries(worth)).toEqual({ [String(plain)]: 50, [String(pictured)]: 75 });
  });

  it("waits for staff with its points, and is kept with its photos", async () => {
    const shop = await makeReviewShop(database);
    await buy(database, shop);
    const { id } = await write(database, shop, { photos: [png, png] });
    expect(await reviewsOf(shop.id)).toMatchObject([
      { id, status: "WAITING", productTitle: "Coffee cup", earned: false, source: reviewSource(PRODUCT, CUSTOMER) },
    ]);
    expect(await awardsOf(shop.id)).toMatchObject([
      { event: "REVIEW", status: "WAITING", proposed: 50, granted: 0, source: reviewSource(PRODUCT, CUSTOMER) },
    ]);
    const photos = await database.prisma.reviewPhoto.findMany({
      where: { reviewId: id },
      orderBy: { position: "asc" },
    });
    expect(photos.map(({ position, contentType }) => [position, contentType])).toEqual([
      [0, "image/png"],
      [1, "image/png"],
    ]);
  });

  it("is taken once for each product, also when sent twice at once, and from each member", async () => {
    const shop = await makeReviewShop(database);
    await buy(database, shop);
    await buy(database, shop, { id: 450_002, customer: 7_000_002n });
    const twice = await Promise.allSettled([write(database, shop), write(database, shop, { stars: 1 })]);
    expect(twice.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(write(database, shop)).rejects.toMatchObject({ code: "REVIEW_EXISTS" });
    await write(database, shop, { customerId: 7_000_002n });
    expect(await reviewsOf(shop.id)).toHaveLength(2);
    expect(await awardsOf(shop.id)).toHaveLength(2);
  });

  it("earns the same whatever the stars", async () => {
    const proposed = [];
    for (const stars of [1, 2, 3, 4, 5]) {
      const shop = await makeReviewShop(database);
      await buy(database, shop);
      await write(database, shop, { stars });
      proposed.push(...(await awardsOf(shop.id)).map((award) => award.proposed));
    }
    expect(proposed).toEqual([50, 50, 50, 50, 50]);
  });

  it("is taken without points while the rule is off", async () => {
    const shop = await makeReviewShop(database, null);
    await buy(database, shop);
    await write(database, shop);
    expect(await reviewsOf(shop.id)).toMatchObject([{ status: "WAITING", earned: false }]);
    expect(await awardsOf(shop.id)).toEqual([]);
  });

  it("earns at once by a rule without staff, and still waits to be published", async () => {
    const shop = await makeReviewShop(database, { approval: "AUTOMATIC" });
    await buy(database, shop);
    await write(database, shop);
    expect(await reviewsOf(shop.id)).toMatchObject([{ status: "WAITING", earned: true }]);
    const balances = await readBalances(database.prisma, { shopId: shop.id, customerIds: [CUSTOMER] });
    expect(balances.get(CUSTOMER)?.available).toBe(50);
  });
});

describe("a review is refused", () => {
  const refused = async (written: Parameters<typeof write>[2], code: string, order: Parameters<typeof buy>[2] = {}) => {
    const shop = await makeReviewShop(database);
    await buy(database, shop, order);
    await expect(write(database, shop, written)).rejects.toMatchObject({ code });
    expect(await reviewsOf(shop.id)).toEqual([]);
    expect(await database.prisma.reviewPhoto.count({ where: { shopId: shop.id } })).toBe(0);
  };

  it("for a product never bought", () => refused({ productId: 8_100_777n }, "NOT_BOUGHT"));
  it("for an order that was cancelled", () =>
    refused({}, "NOT_BOUGHT", { cancelledAt: "2026-03-03T10:00:00+01:00", financialStatus: "voided" }));
  it("for an order not paid yet", () => refused({}, "NOT_BOUGHT", { financialStatus: "pending" }));
  it("for what another customer bought", () => refused({}, "MEMBER_NOT_FOUND", { customer: 7_000_009n }));
  it("with four photos", () => refused({ photos: [png, png, png, png] }, "TOO_MANY_PHOTOS"));
  it("with a photo of more than 8 MB", () => {
    const big = new Uint8Array(8 * 1024 * 1024 + 1);
    big.set(png);
    return refused({ photos: [big] }, "PHOTO_TOO_BIG");
  });
  it("with a file that only calls itself a photo", () =>
    refused({ photos: [png, new TextEncoder().encode("<svg onload=alert(1)>")] }, "NOT_A_PHOTO"));
});

describe("a photo", () => {
  it("is shown once it is encoded, to visitors only once its review is published, and never in another shop", async () => {
    const shop = await makeReviewShop(database);
    const other = await makeReviewShop(database);
    await buy(database, shop);
    const { id } = await write(database, shop, { photos: [png] });
    const photo = await database.prisma.reviewPhoto.findFirstOrThrow({ where: { reviewId: id } });
    const read = (shopId: number, published: boolean) =>
      readPhoto(database.prisma, { shopId, id: photo.id, published });
    await expect(read(shop.id, true)).rejects.toMatchObject({ code: "PHOTO_NOT_FOUND" });
    await expect(read(shop.id, false)).rejects.toMatchObject({ code: "PHOTO_NOT_FOUND" });
    await encodeAll(database, shop.id);
    await expect(read(shop.id, true)).rejects.toMatchObject({ code: "PHOTO_NOT_FOUND" });
    expect((await read(shop.id, false)).contentType).toBe("image/webp");
    await database.prisma.review.updateMany({ where: { id }, data: { status: "PUBLISHED" } });
    expect(photoKind((await read(shop.id, true)).bytes)).toBe("image/webp");
    await expect(read(other.id, false)).rejects.toMatchObject({ code: "PHOTO_NOT_FOUND" });
  });
});
