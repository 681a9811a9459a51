import { randomUUID } from "node:crypto";
import type { Shop } from "@prisma/client";
import { signSessionToken } from "@stammtisch/devstore/signing";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { adjustPoints } from "~/modules/ledger/adjust-points.server";
import { jobs } from "~/modules/jobs/registry";
import { noteStaffName } from "~/modules/approvals/staff-names.server";
import type * as memberRoute from "~/routes/app.extensions.member";
import { makeMember } from "../../factories/member";
import { makeShop } from "../../factories/shop";
import { makeTier } from "../../factories/tier";
import { prisma } from "../../setup/owner-prisma";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";

const EXTENSIONS = "https://extensions.shopifycdn.com";
const USER = 42;
const ORDER = 450_789_469n;
const at = new Date("2026-11-03T09:00:00Z");

let database: TestDatabase;
let route: typeof memberRoute;
let shop: Shop;
let customerId: bigint;

beforeAll(async () => {
  database = await createTestDatabase();
  // Loaded when there is a database: the session storage looks for its table at once.
  await createQueues(Object.values(jobs));
  route = await import("~/routes/app.extensions.member");
});
afterAll(async () => {
  await stopBoss();
  await prisma.$disconnect();
  await database.close();
});
beforeEach(async () => {
  shop = await makeShop(database.prisma, { tierBasis: "POINTS" });
  const session = { shop: shop.domain, state: "", isOnline: true, scope: "", accessToken: "token" };
  const expires = new Date(Date.now() + 3_600_000);
  await database.prisma.session.create({
    data: { ...session, id: `${shop.domain}_${USER}`, expires, userId: BigInt(USER), accountOwner: true },
  });
  await noteStaffName(database.prisma, { domain: shop.domain, staffId: USER, name: "Toni Tisch" });
  ({ customerId } = await makeMember(database.prisma, { shopId: shop.id, firstName: "Ada", lastName: "Öl" }));
});

interface Call {
  of: string;
  locale?: string;
  method?: string;
  form?: Record<string, string>;
  token?: boolean;
}

async function call({ of, locale = "en", method = "GET", form, token = true }: Call): Promise<Response> {
  const keys = { shop: shop.domain, apiKey: "test-api-key", apiSecret: "test-api-secret" };
  const signed = signSessionToken({ ...keys, userId: String(USER), sessionId: "s", now: Date.now() });
  const headers = { origin: EXTENSIONS, ...(token && { authorization: `Bearer ${signed}` }) };
  const body = form && new URLSearchParams(form);
  const url = `https://app.test/app/extensions/member?${new URLSearchParams({ of, locale })}`;
  const request = new Request(url, { method: form ? "POST" : method, headers, body });
  const args = { request, params: {}, context: {} };
  const answer = await (form ? route.action(args) : route.loader(args)).catch((thrown: unknown) => thrown);
  if (!(answer instanceof Response)) throw answer;
  return answer;
}
const customer = (id = customerId) => `gid://shopify/Customer/${id}`;
const member = async (of: string, locale?: string) => (await (await call({ of, locale })).json()) as unknown;
const give = (form: Record<string, string>, of = customer(), locale = "en") =>
  call({ of, locale, form: { key: randomUUID(), ...form } });

describe("the member behind a page of Shopify", () => {
  it("has points, tier and latest bookings, by the customer and by an order of theirs", async () => {
    const tier = await makeTier(database.prisma, { shopId: shop.id, name: "Gold" });
    await database.prisma.member.updateMany({ where: { shopId: shop.id, customerId }, data: { tierId: tier.id } });
    await makeOrder(ORDER, customerId);
    const adjustment = { shopId: shop.id, customerId, actor: `staff:${USER}`, now: at };
    await database.prisma.$transaction((db) =>
      adjustPoints(db, { ...adjustment, points: 1_200, reason: "Hi", key: "a" }),
    );
    const shown = {
      member: {
        customerId: String(customerId),
        name: "Ada Öl",
        page: `/app/members/${customerId}`,
        points: { available: 1_200, pending: 0, reserved: 0 },
        tier: "Gold",
        bookings: [{ text: "+1,200 points added by hand", notes: "Nov 3, 2026 · Reason: Hi · By Toni Tisch" }],
      },
    };
    expect(await member(customer())).toMatchObject(shown);
    expect(await member(`gid://shopify/Order/${ORDER}`)).toMatchObject(shown);
    expect(JSON.stringify(await member(customer(), "de"))).toContain("1.200");
  });

  it("has all reviews of theirs, the latest with a link each, and of nobody else", async () => {
    const other = await makeMember(database.prisma, { shopId: shop.id });
    const written = [1, 2, 3, 4, 5].map((stars) => ({ stars, of: stars === 5 ? other.customerId : customerId }));
    for (const { stars, of } of written) await makeReview(stars, of);
    const answer = (await member(customer())) as { member: { reviews: { page: string }[] } };
    expect(answer).toMatchObject({
      member: {
        reviews: [4, 3, 2].map((stars) => ({
          text: `${stars} stars · Kettle ${stars}`,
          notes: `Nov ${stars}, 2026 · Waiting · Fine`,
        })),
        allReviews: { count: 4, page: `/app/insights/reviews?customer=${customerId}` },
      },
    });
    const { id } = await database.prisma.review.findFirstOrThrow({ where: { shopId: shop.id, stars: 4 } });
    expect(answer.member.reviews[0]?.page).toBe(`/app/insights/reviews/${id}`);
  });

  it.each(["ACTIVE", "MERGED", "REDACTED", "DELETED"] as const)("is nobody unless active: %s", async (status) => {
    await database.prisma.member.updateMany({ where: { shopId: shop.id, customerId }, data: { status } });
    expect(await member(customer())).toEqual({ member: status === "ACTIVE" ? expect.any(Object) : null });
  });

  it("is nobody for a guest's order, an unknown one, another shop's customer and what is no gid", async () => {
    await makeOrder(ORDER + 1n, null);
    const elsewhere = (await makeShop(database.prisma)).id;
    const other = await makeMember(database.prisma, { shopId: elsewhere });
    // The same customer number in both shops: whose order it is decides the shop.
    await makeMember(database.prisma, { shopId: shop.id, customerId: other.customerId + 500n });
    await makeOrder(ORDER + 3n, other.customerId + 500n, elsewhere);
    const orders = [ORDER + 1n, ORDER + 2n, ORDER + 3n].map((id) => `gid://shopify/Order/${id}`);
    for (const of of [...orders, customer(other.customerId), String(customerId), "gid://shopify/Product/1", ""])
      expect(await member(of), of).toEqual({ member: null });
  });
});

describe("points given there", () => {
  it("are booked once for a key, with their reason and who gave them", async () => {
    const form = { key: randomUUID(), points: "25", reason: "Late parcel" };
    for (const _time of [1, 2]) expect(await (await give(form)).json()).toEqual({ given: 25, available: 25 });
    expect(await member(customer())).toMatchObject({
      member: {
        bookings: [{ text: "+25 points added by hand", notes: expect.stringMatching(/Late parcel.*Toni Tisch/) }],
      },
    });
  });

  it.each([
    ["en", { points: "", reason: "" }, { points: "Please fill in this field", reason: "Please fill in this field" }],
    ["en", { points: "1,5", reason: "x" }, { points: expect.stringContaining("whole") }],
    ["de", { points: "2000000", reason: "x" }, { points: expect.stringContaining("1.000.000") }],
    ["en", { points: "-5", reason: "x" }, { points: expect.any(String) }],
  ])("in %s, %j are told at the field", async (locale, form, faults) => {
    const answer = await give(form, customer(), locale);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toEqual({ faults });
    expect(await member(customer())).toMatchObject({ member: { points: { available: 0 }, bookings: [] } });
  });

  it("are given and never taken, whatever the form says", async () => {
    await give({ points: "25", reason: "x", direction: "DEDUCT" });
    expect(await member(customer())).toMatchObject({ member: { points: { available: 25 } } });
  });

  it("go to nobody who is no member", async () => {
    await database.prisma.member.updateMany({ where: { shopId: shop.id, customerId }, data: { status: "REDACTED" } });
    const answer = await give({ points: "25", reason: "x" });
    expect([answer.status, await answer.json()]).toEqual([422, { faults: { "": expect.any(String) } }]);
    expect((await give({ points: "25", reason: "x" }, "gid://shopify/Order/1")).status).toBe(404);
  });
});

describe("an extension, which comes from another origin,", () => {
  it("may ask and read what is answered, refusals too", async () => {
    const asked = await call({ of: "", method: "OPTIONS", token: false });
    expect(asked.status).toBe(204);
    expect(asked.headers.get("access-control-allow-headers")).toContain("Authorization");
    const refused = await give({ points: "1", reason: "x" }, "gid://shopify/Order/1");
    for (const answer of [asked, refused, await call({ of: customer() }), await give({ points: "" })])
      expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  });

  it("is told nothing without a token", async () => {
    const answer = await call({ of: customer(), token: false });
    expect(answer.status).not.toBe(200);
    expect(await answer.text()).not.toContain("Ada");
  });
});

async function makeOrder(orderId: bigint, buyer: bigint | null, shopId = shop.id): Promise<void> {
  await database.prisma.order.create({
    data: {
      shopId,
      orderId,
      customerId: buyer,
      name: "#1001",
      financialStatus: "PAID",
      totalMinor: 1_000n,
      snapshot: {},
      processedAt: at,
      updatedAt: at,
    },
  });
}

/** A review of a product of its own, on the day of the month that its stars name. */
async function makeReview(stars: number, customer: bigint): Promise<void> {
  const productId = 8_100_000n + BigInt(stars);
  await database.prisma.review.create({
    data: {
      shopId: shop.id,
      id: randomUUID(),
      productId,
      productTitle: `Kettle ${stars}`,
      customerId: customer,
      source: `review:${productId}:${customer}`,
      stars,
      title: "Fine",
      text: "Boils.",
      createdAt: new Date(Date.UTC(2026, 10, stars, 12)),
    },
  });
}
