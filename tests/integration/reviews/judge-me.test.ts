import type { Shop } from "@prisma/client";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { decideReview } from "~/modules/approvals/decide-review.server";
import { redactCustomer } from "~/modules/compliance/redact-customer.server";
import { readBalances } from "~/modules/ledger/read-balances.server";
import { readProductReviews } from "~/modules/reviews/read-product-reviews.server";
import { makeMember } from "../../factories/member";
import { prisma } from "../../setup/owner-prisma";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { connect, deliver, judgeMeReview, SECRET, sourceOf, work } from "./judge-me-shop";
import { buy, CUSTOMER, makeQueues, makeReviewShop, now, PRODUCT, write } from "./review-shop";
import { jobs } from "~/modules/jobs/registry";

let database: TestDatabase;
let shop: Shop;

beforeAll(async () => {
  database = await createTestDatabase();
  await createQueues([jobs.parkedEvents, jobs.storeEvents]);
  await makeQueues();
});
afterAll(async () => {
  await stopBoss();
  await prisma.$disconnect();
  await database.close();
});
beforeEach(async () => {
  await prisma.$executeRaw`DELETE FROM pgboss.job WHERE name = ${jobs.storeEvents.name}`;
  shop = await makeReviewShop(database, { photoPoints: 25 });
  await buy(database, shop);
  await connect(shop);
});

const stored = () => prisma.$queryRaw<object[]>`SELECT 1 FROM pgboss.job WHERE name = ${jobs.storeEvents.name}`;
const reviews = () => prisma.review.findMany({ where: { shopId: shop.id } });
const awards = () => prisma.award.findMany({ where: { shopId: shop.id } });
const shown = () => readProductReviews(prisma, { shopId: shop.id, productId: PRODUCT });
const receive = async (changed: Record<string, unknown> = {}) => {
  expect(await deliver(shop, { payload: judgeMeReview(changed) })).toBe(200);
  return work();
};
const decide = async (status: "PUBLISHED" | "REJECTED") => {
  const [review] = await reviews();
  const staff = { actor: "staff:1", actorName: "Ada Staff", now };
  await decideReview(prisma, { shopId: shop.id, id: review?.id ?? "", status, ...staff });
};
const later = { updated_at: "2026-10-01T09:00:00Z" };

describe("a message of Judge.me", () => {
  it.each(["JUDGEME-HMAC-SHA256", "X-Judgeme-Hmac-SHA256"])("is stored when %s is right", async (header) => {
    expect(await deliver(shop, { header })).toBe(200);
    expect(await stored()).toHaveLength(1);
    expect(await sourceOf(shop)).toMatchObject({ receivedAt: expect.any(Date), refusedAt: null });
  });

  it.each([null, "another-secret"])("is refused and not stored when signed with %s", async (secret) => {
    expect(await deliver(shop, { secret })).toBe(401);
    expect(await stored()).toHaveLength(0);
    expect(await sourceOf(shop)).toMatchObject({ receivedAt: null, refusedAt: expect.any(Date) });
  });

  it("is refused at an address that is not there, while switched off, after the shop left, and when it is no JSON", async () => {
    expect(await deliver(shop, { token: "guessed" })).toBe(404);
    expect(await deliver(shop, { payload: "{" })).toBe(400);
    await connect(shop, { enabled: false });
    expect(await deliver(shop)).toBe(404);
    await connect(shop, { enabled: true });
    await prisma.shop.update({ where: { id: shop.id }, data: { status: "UNINSTALLED" } });
    expect(await deliver(shop)).toBe(404);
    expect(await stored()).toHaveLength(0);
  });

  it("needs the new secret after it was changed, and the old one when it was left empty", async () => {
    await connect(shop, { enabled: true });
    expect(await deliver(shop)).toBe(200);
    await connect(shop, { enabled: true, secret: "a-new-one" });
    expect(await deliver(shop)).toBe(401);
    expect(await deliver(shop, { secret: "a-new-one" })).toBe(200);
    expect((await sourceOf(shop)).sealedSecret).not.toContain(SECRET);
  });

  it("is one job, however often it is sent", async () => {
    expect([await deliver(shop), await deliver(shop)]).toEqual([200, 200]);
    expect(await stored()).toHaveLength(1);
  });

  it("that nobody can read is parked", async () => {
    expect(await receive({ rating: 9 })).toEqual(["deadletter"]);
  });
});

describe("a review written at Judge.me", () => {
  it("waits for staff with its points, whether it is shown there or not, and whatever its stars", async () => {
    await receive({ rating: 1, hidden: true, curated: "not-yet", pictures: [{ hidden: true }] });
    expect(await reviews()).toMatchObject([
      { origin: "judge-me", externalId: "111", stars: 1, status: "WAITING", withdrawn: true, hasPhoto: true },
    ]);
    expect(await awards()).toMatchObject([{ status: "WAITING", proposed: 75, customerId: CUSTOMER }]);
  });

  it("finds its customer by e-mail address, whatever its case, and no sign in it stands for another", async () => {
    const customerId = 7_000_501n;
    await makeMember(prisma, { shopId: shop.id, customerId: 7_000_500n, email: "axb@example.test" });
    await buy(database, shop, { id: 2, customer: customerId });
    const where = { shopId_customerId: { shopId: shop.id, customerId } };
    await prisma.member.update({ where, data: { email: "a_b@example.test" } });
    await receive({ reviewer: { email: "A_B@Example.test" } });
    expect(await reviews()).toMatchObject([{ customerId }]);
  });

  it.each([
    ["of an unknown customer", { reviewer: { email: "nobody@example.test", external_id: 1 } }, "MEMBER_NOT_FOUND"],
    ["of a product not bought", { product_external_id: 999 }, "NOT_BOUGHT"],
    ["of the shop and no product", { product_external_id: null }, "NO_PRODUCT"],
    ["that is spam", { curated: "spam" }, "SPAM"],
  ])("%s is not kept, and its source says so", async (_case, changed, skipReason) => {
    expect(await receive(changed)).toEqual(["completed"]);
    expect([await reviews(), await awards()]).toEqual([[], []]);
    expect(await sourceOf(shop)).toMatchObject({ skipReason, skippedAt: expect.any(Date) });
  });

  it("is not kept beside one from the shop's own form, nor the other way round", async () => {
    await write(database, shop);
    await receive();
    expect(await reviews()).toMatchObject([{ origin: "form" }]);
    expect(await sourceOf(shop)).toMatchObject({ skipReason: "REVIEW_EXISTS" });
    const other = await makeReviewShop(database);
    [shop] = [other];
    await buy(database, shop);
    await connect(shop);
    await receive();
    await expect(write(database, shop)).rejects.toMatchObject({ code: "REVIEW_EXISTS" });
  });

  it("earns once, though it is told twice, changed, and told in the wrong order", async () => {
    await receive({ ...later, body: "Changed my mind, it is fine." });
    await receive();
    await decide("PUBLISHED");
    await receive({ updated_at: "2026-10-02T09:00:00Z", body: "Now it is great!", rating: 2, pictures: [{}] });
    expect(await reviews()).toMatchObject([{ text: "Changed my mind, it is fine.", stars: 5, status: "PUBLISHED" }]);
    const balance = await readBalances(prisma, { shopId: shop.id, customerIds: [CUSTOMER] });
    expect(balance.get(CUSTOMER)?.available).toBe(50);
    expect(await awards()).toHaveLength(1);
  });

  it("brings its photo late, as long as it waits", async () => {
    await receive();
    await receive({ ...later, has_published_pictures: true });
    expect(await awards()).toMatchObject([{ status: "WAITING", proposed: 75 }]);
  });

  it("disappears from the shop when it is taken down there, keeps its points, and can come back", async () => {
    await receive();
    await decide("PUBLISHED");
    expect(await shown()).toMatchObject({ count: 1, reviews: [{ via: "Judge.me" }] });
    await receive({ ...later, hidden: true });
    expect(await shown()).toMatchObject({ count: 0 });
    expect(await awards()).toMatchObject([{ status: "AVAILABLE", takenBack: 0 }]);
    await receive({ updated_at: "2026-10-03T09:00:00Z" });
    expect(await shown()).toMatchObject({ count: 1 });
  });

  it("is not shown without a text, though it earns", async () => {
    await receive({ body: null, title: null });
    await decide("PUBLISHED");
    expect(await shown()).toMatchObject({ count: 0 });
    expect(await awards()).toMatchObject([{ status: "AVAILABLE", granted: 50 }]);
  });

  it("is forgotten with its customer, in the queue too", async () => {
    await deliver(shop);
    await redactCustomer(prisma, { shopId: shop.id, payload: { customer: { id: Number(CUSTOMER) } }, now });
    expect(await stored()).toHaveLength(0);
    await receive({ id: 112 });
    expect(await reviews()).toEqual([]);
  });
});
