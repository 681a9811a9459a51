import { v7 as uuidV7 } from "uuid";
import { describe, expect, it } from "vitest";
import { makeMember } from "../../factories/member";
import { callByContract } from "./contract";
import { apiShopForEach } from "./api-shop-for-each";

const { api, get } = apiShopForEach();

const answer = (id: string, text: string | null, by = api.key) =>
  callByContract("POST", `/reviews/${id}/answer`, { key: by, body: { answer: text } });
const idsOf = async (path: string) => ((await get(path)).body.data as { id: string }[]).map(({ id }) => id);

async function write(review: { customerId: bigint; productId: bigint; status?: "PUBLISHED" }): Promise<string> {
  const { id } = await api.database.prisma.review.create({
    data: {
      shopId: api.shop.id,
      id: uuidV7(),
      productTitle: "Espresso",
      source: `review:${uuidV7()}`,
      createdAt: new Date(),
      stars: 4,
      title: "Round",
      text: "Tastes of chocolate.",
      ...review,
    },
  });
  return id;
}

describe("reviews", () => {
  it("are listed newest first, by status, product and customer", async () => {
    const [anna, ben] = [1n, 2n];
    const first = await write({ customerId: anna, productId: 10n });
    const second = await write({ customerId: ben, productId: 10n, status: "PUBLISHED" });
    const third = await write({ customerId: anna, productId: 11n });
    expect(await idsOf("/reviews")).toEqual([third, second, first]);
    expect(await idsOf("/reviews?status=PUBLISHED")).toEqual([second]);
    expect(await idsOf("/reviews?productId=10")).toEqual([second, first]);
    expect(await idsOf("/reviews?customerId=1")).toEqual([third, first]);
    const { body: page } = await get("/reviews?limit=2");
    expect(await idsOf(`/reviews?limit=2&cursor=${page.nextCursor}`)).toEqual([first]);
    expect((await get("/reviews?status=GOOD")).body.errors).toMatchObject([{ field: "status", code: "INVALID" }]);
  });

  it("tell nothing of who wrote them but the number", async () => {
    const { customerId, email, lastName } = await makeMember(api.database.prisma, { shopId: api.shop.id });
    const id = await write({ customerId, productId: 10n });
    const { body } = await get(`/reviews/${id}`);
    expect(body).toMatchObject({ id, customerId: Number(customerId), status: "WAITING", stars: 4, answer: null });
    for (const secret of [email, lastName]) expect(JSON.stringify(body)).not.toContain(secret);
  });

  it("are answered, and answers are taken back", async () => {
    const id = await write({ customerId: 1n, productId: 10n, status: "PUBLISHED" });
    const given = await answer(id, " Thank you! ");
    expect(given).toMatchObject({ status: 200, body: { answer: "Thank you!" } });
    expect(given.body.answeredAt).not.toBeNull();
    expect((await answer(id, null)).body).toMatchObject({ answer: null, answeredAt: null });
    expect((await answer(id, "  ")).body.errors).toMatchObject([{ field: "answer", code: "REQUIRED" }]);
    const other = await api.makeApiShop();
    expect(await answer(id, "Mine", other.key)).toMatchObject({ status: 404, body: { code: "REVIEW_NOT_FOUND" } });
    expect((await get("/reviews/not-an-id")).status).toBe(404);
  });
});

describe("referrals", () => {
  it("are listed by the friend's number, each with its award, and by advocate", async () => {
    const { prisma } = api.database;
    const refer = (friendId: bigint, advocateId: bigint, hits: object[] = []) =>
      prisma.referral.create({
        data: {
          shopId: api.shop.id,
          friendId,
          advocateId,
          code: "K7M2PQ4R",
          via: "LINK",
          orderId: friendId + 100n,
          orderedAt: new Date("2026-11-20T12:00:00Z"),
          hits,
        },
      });
    await refer(3n, 1n);
    await refer(2n, 1n, [{ code: "SAME_ADDRESS", params: {} }]);
    await refer(4n, 9n);
    await prisma.award.create({
      data: {
        shopId: api.shop.id,
        id: uuidV7(),
        customerId: 1n,
        event: "REFERRAL",
        source: "order:102",
        status: "WAITING",
        proposed: 200,
        granted: 0,
        snapshot: {},
        occurredAt: new Date(),
        maturesAt: new Date(),
        createdAt: new Date(),
      },
    });
    const { body } = await get("/referrals?advocateId=1");
    expect(body.data).toMatchObject([
      { friendId: 2, suspicions: ["SAME_ADDRESS"], award: { status: "WAITING", points: 200 } },
      { friendId: 3, orderId: 103, suspicions: [], award: null },
    ]);
    const { body: page } = await get("/referrals?limit=2");
    const { body: rest } = await get(`/referrals?limit=2&cursor=${page.nextCursor}`);
    expect(rest).toMatchObject({ data: [{ friendId: 4 }], nextCursor: null });
    const other = await api.makeApiShop();
    expect((await get("/referrals", other.key)).body.data).toEqual([]);
  });
});
