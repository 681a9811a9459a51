import type { Shop } from "@prisma/client";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { stopBoss } from "~/lib/queue.server";
import { decideItems, undoDecisions } from "~/modules/approvals/decide-items.server";
import { decideReview, type ReviewDecision } from "~/modules/approvals/decide-review.server";
import { listWaiting } from "~/modules/approvals/list-waiting.server";
import { redactCustomer } from "~/modules/compliance/redact-customer.server";
import { checkBooks } from "~/modules/earning/awards/check-books.server";
import { readBalances } from "~/modules/ledger/read-balances.server";
import { memberFormToken } from "~/platform/member-form-token.server";
import { listCardsToPublish } from "~/modules/member-card/list-cards-to-publish.server";
import { answerReview } from "~/modules/reviews/answer-review.server";
import { readProductReviews } from "~/modules/reviews/read-product-reviews.server";
import { mergeMembers } from "~/modules/shop-sync/merge-members.server";
import { png } from "../../factories/photo";
import { makeMember } from "../../factories/member";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { buy, CUSTOMER, encodeAll, makeQueues, makeReviewShop, now, PRODUCT, write } from "./review-shop";

const staff = { actor: "staff:1", actorName: "Ada Staff", now };
let database: TestDatabase;
let shop: Shop;

beforeAll(async () => {
  database = await createTestDatabase();
  await makeQueues();
});
afterAll(async () => {
  await stopBoss();
  await database.close();
});
beforeEach(async () => {
  shop = await makeReviewShop(database);
  await buy(database, shop);
});

const available = async (customerId = CUSTOMER) =>
  (await readBalances(database.prisma, { shopId: shop.id, customerIds: [customerId] })).get(customerId)?.available ?? 0;
const reviewOf = (id: string) => database.prisma.review.findFirstOrThrow({ where: { shopId: shop.id, id } });
const shown = () => readProductReviews(database.prisma, { shopId: shop.id, productId: PRODUCT });
const decide = (id: string, status: ReviewDecision) =>
  decideReview(database.prisma, { shopId: shop.id, id, status, ...staff });

describe("the queue decides on the award", () => {
  const awardIds = async () =>
    (await database.prisma.award.findMany({ where: { shopId: shop.id } })).map((award) => award.id);
  const inQueue = async (verdict: "APPROVED" | "REJECTED") =>
    decideItems(database.prisma, { shopId: shop.id, ids: await awardIds(), verdict, ...staff });

  it("approved: the review is published with its label, and the points are there", async () => {
    const { id } = await write(database, shop, { photos: [png] });
    expect((await shown()).count).toBe(0);
    const { rows } = await listWaiting(database.prisma, { shopId: shop.id, limit: 10 });
    expect(rows).toMatchObject([{ review: { id, stars: 5, title: "Good cup", photosProcessing: 1 } }]);
    await encodeAll(database, shop.id);
    await inQueue("APPROVED");
    expect(await reviewOf(id)).toMatchObject({ status: "PUBLISHED", earned: true, decidedAt: now });
    expect(await available()).toBe(50);
    expect(await shown()).toMatchObject({ count: 1, average: 5, reviews: [{ id, earned: true }] });
    expect((await shown()).reviews[0]?.photos).toHaveLength(1);
  });

  it("rejected: the review is not shown, and nothing is earned", async () => {
    const { id } = await write(database, shop);
    await inQueue("REJECTED");
    expect(await reviewOf(id)).toMatchObject({ status: "REJECTED", earned: false });
    expect(await available()).toBe(0);
    expect((await shown()).count).toBe(0);
  });

  it("undone: the review is hidden and waits again, and its points are taken back", async () => {
    const { id } = await write(database, shop);
    await inQueue("APPROVED");
    expect(await reviewOf(id)).toMatchObject({ status: "PUBLISHED" });
    await undoDecisions(database.prisma, { shopId: shop.id, ids: await awardIds(), ...staff });
    expect(await reviewOf(id)).toMatchObject({ status: "WAITING", earned: false, decidedAt: null });
    expect(await available()).toBe(0);
    expect(await checkBooks(database.prisma, { shopId: shop.id })).toEqual([]);
  });
});

describe("the page of the reviews decides on the review", () => {
  it("with its award: publishing books the points, taking back takes them back", async () => {
    const { id } = await write(database, shop);
    expect(await decide(id, "PUBLISHED")).toBe("PUBLISHED");
    expect(await available()).toBe(50);
    expect(await decide(id, "REJECTED")).toBe("PUBLISHED");
    expect(await decide(id, "WAITING")).toBe("WAITING");
    expect(await available()).toBe(0);
    expect(await decide(id, "REJECTED")).toBe("REJECTED");
    expect(await decide(id, "PUBLISHED")).toBe("REJECTED");
    const decisions = await database.prisma.decision.findMany({ where: { shopId: shop.id }, orderBy: { id: "asc" } });
    expect(decisions.map(({ verdict }) => verdict)).toEqual(["APPROVED", "UNDONE", "REJECTED"]);
  });

  it("with its award: a word to the member comes with the rejection", async () => {
    const { id } = await write(database, shop);
    const words = { note: "Seen elsewhere", memberText: "Please tell us how you brew with it" };
    await decideReview(database.prisma, { shopId: shop.id, id, status: "REJECTED", words, ...staff });
    const { cards } = await listCardsToPublish(database.prisma, {
      formToken: memberFormToken,
      shopId: shop.id,
      customerIds: [CUSTOMER],
      now,
    });
    const { productTitle } = await reviewOf(id);
    expect(cards[0]?.card.news).toEqual([
      {
        event: "REVIEW",
        of: String(PRODUCT),
        title: productTitle,
        verdict: "REJECTED",
        text: words.memberText,
        at: now.toISOString(),
      },
    ]);
  });

  it("without an award: only the review changes", async () => {
    await database.prisma.earningRule.updateMany({ where: { shopId: shop.id }, data: { enabled: false } });
    const { id } = await write(database, shop);
    expect(await decide(id, "PUBLISHED")).toBe("PUBLISHED");
    expect(await shown()).toMatchObject({ count: 1, reviews: [{ earned: false }] });
    expect(await decide(id, "WAITING")).toBe("WAITING");
    expect(await decide(id, "REJECTED")).toBe("REJECTED");
    expect(await available()).toBe(0);
  });

  it("with an award that needs no staff: the points stay, whatever becomes of the review", async () => {
    await database.prisma.earningRule.updateMany({ where: { shopId: shop.id }, data: { approval: "AUTOMATIC" } });
    const { id } = await write(database, shop);
    expect(await decide(id, "REJECTED")).toBe("REJECTED");
    expect(await decide(id, "WAITING")).toBe("WAITING");
    expect(await decide(id, "PUBLISHED")).toBe("PUBLISHED");
    expect(await available()).toBe(50);
    expect(await reviewOf(id)).toMatchObject({ earned: true });
  });

  it("knows no reviews of other shops", async () => {
    const { id } = await write(database, shop);
    const other = await makeReviewShop(database);
    const foreign = { shopId: other.id, id, now };
    const missing = { code: "REVIEW_NOT_FOUND" };
    const decision = { ...staff, ...foreign, status: "PUBLISHED" as const };
    await expect(decideReview(database.prisma, decision)).rejects.toMatchObject(missing);
    await expect(answerReview(database.prisma, { ...foreign, answer: "Hm" })).rejects.toMatchObject(missing);
  });
});

describe("what the shop shows", () => {
  it("holds average, author and the merchant's answer, until the answer is taken back", async () => {
    const { id } = await write(database, shop, { stars: 2 });
    await decide(id, "PUBLISHED");
    await database.prisma.member.updateMany({
      where: { shopId: shop.id, customerId: CUSTOMER },
      data: { firstName: "Mira", lastName: "Muster" },
    });
    await answerReview(database.prisma, { shopId: shop.id, id, answer: "We are sorry.", now });
    const answer = { text: "We are sorry.", date: now.toISOString() };
    expect(await shown()).toMatchObject({ average: 2, count: 1, reviews: [{ author: "Mira M.", answer }] });
    await answerReview(database.prisma, { shopId: shop.id, id, answer: null, now });
    expect((await shown()).reviews[0]?.answer).toBeNull();
  });

  it("goes over with a merged customer, who does not earn twice", async () => {
    const { id } = await write(database, shop);
    await decide(id, "PUBLISHED");
    const kept = await makeMember(database.prisma, { shopId: shop.id, customerId: 7_000_900n });
    const merges = [{ type: "merge" as const, keptId: kept.customerId, removedId: CUSTOMER }];
    await database.prisma.$transaction((db) => mergeMembers(db, { shopId: shop.id, merges, now }));
    expect(await reviewOf(id)).toMatchObject({ customerId: kept.customerId, status: "PUBLISHED" });
    await expect(write(database, shop, { customerId: kept.customerId })).rejects.toMatchObject({
      code: "REVIEW_EXISTS",
    });
  });

  it("loses review and photos with a customer's data", async () => {
    const { id } = await write(database, shop, { photos: [png] });
    await decide(id, "PUBLISHED");
    await redactCustomer(database.prisma, { shopId: shop.id, payload: { customer: { id: Number(CUSTOMER) } }, now });
    expect((await shown()).count).toBe(0);
    expect(await database.prisma.reviewPhoto.count({ where: { shopId: shop.id } })).toBe(0);
  });
});
