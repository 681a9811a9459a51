import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { decideItems, undoDecisions } from "~/modules/approvals/decide-items.server";
import { bookEarningEvents } from "~/modules/earning/awards/book-earning-events.server";
import type { EarningEvent } from "~/modules/earning/core/earning-event";
import { loadRuleBook } from "~/modules/earning/rules/load-rule-book.server";
import { jobs } from "~/modules/jobs/registry";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { account, ANNA, BEN, cancelled, merged, now, openShop, order, type Webhook } from "./owners-shop";

// A rule gives one member at most so many awards in a time: the earliest, whoever bought, and in whatever order they
// become known.

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await createQueues([jobs.publishMemberCards, jobs.readConsentWordings]);
});
afterAll(async () => {
  await stopBoss();
  await database.close();
});

const perEuro = { event: "ORDER" as const, pointsPerUnit: 1, unitMinor: 100n };
const of = (id: number, customer: number, placed: number, price: string): Webhook =>
  order(id, customer, { placed, lines: [{ id: id * 10, price }] });

const [A, B, C, D] = [450_100, 450_200, 450_300, 450_400];
const orders = [of(A, ANNA, 1, "10.00"), of(B, BEN, 2, "20.00"), of(C, BEN, 3, "40.00"), of(D, ANNA, 4, "80.00")];
const fallsA = cancelled(A, ANNA, { placed: 1, day: 20, lines: [{ id: A * 10, price: "10.00" }] });
const merge = merged(BEN, ANNA);

/** Positions of four orders, a merge and a cancellation in the order in which they arrive. */
const ways = ["012345", "543210", "034512", "201453", "430512", "152340"].map((way) => [...way].map(Number));

describe("of four orders of two customers who are one, with two awards a month", () => {
  const webhooks = [...orders, merge, fallsA];

  it.each(ways)("the two earliest that stand count, told in this order: %i %i %i %i %i %i", async (...way) => {
    const { receive, points } = await openShop(database, [{ ...perEuro, limits: { perMonth: 2 } }], {
      orderRule: false,
    });
    for (const place of way) {
      const change = webhooks[place];
      // An order of a merged customer is reported with the one who was kept.
      if (change) await receive(change);
    }
    expect(await points(ANNA)).toBe(60);
  });

  it("without a cancellation the first two", async () => {
    const { receive, points } = await openShop(database, [{ ...perEuro, limits: { perMonth: 2 } }], {
      orderRule: false,
    });
    await receive(...orders);
    expect(await points(ANNA)).toBe(90);
    await receive(merge);
    expect(await points(ANNA)).toBe(30);
    // Changes of an order beyond the limit do not give it an award.
    await receive(order(D, ANNA, { placed: 4, day: 5, lines: [{ id: D * 10, price: "90.00" }] }));
    expect(await points(ANNA)).toBe(30);
  });

  it("where the best rule alone counts, the next best counts for what is beyond", async () => {
    const rules = [
      { ...perEuro, limits: { perMonth: 2 } },
      { event: "ORDER" as const, points: 5 },
    ];
    const programme = { combination: "BEST_ONLY" as const };
    const { receive, points } = await openShop(database, rules, { orderRule: false, programme });
    await receive(...orders, merge);
    expect(await points(ANNA)).toBe(10 + 20 + 5 + 5);
  });
});

it("what staff reject leaves its room to the next order, and takes it again when that is undone", async () => {
  const limited = { ...perEuro, limits: { perMonth: 1 }, approval: "STAFF" as const };
  const { shop, receive } = await openShop(database, [limited], { orderRule: false });
  const proposed = async () => {
    const awards = await database.prisma.award.findMany({
      where: { shopId: shop.id },
      orderBy: { occurredAt: "asc" },
    });
    return awards.map(({ status, proposed: points }) => `${status} ${points}`);
  };
  await receive(of(A, ANNA, 1, "10.00"), of(D, ANNA, 4, "80.00"));
  expect(await proposed()).toEqual(["WAITING 10"]);
  const [first] = await database.prisma.award.findMany({ where: { shopId: shop.id } });
  const staff = { shopId: shop.id, ids: [first!.id], actor: "staff:1", now };
  await decideItems(database.prisma, { ...staff, verdict: "REJECTED" });
  expect(await proposed()).toEqual(["REJECTED 10", "WAITING 80"]);
  await undoDecisions(database.prisma, staff);
  expect(await proposed()).toEqual(["WAITING 10", "WAITING 0"]);
});

it("of what is no order the earliest stay after a merge", async () => {
  const review = { event: "REVIEW" as const, points: 7, limits: { perDay: 2 } };
  const { shop, receive, points } = await openShop(database, [review], { orderRule: false });
  await receive(account(ANNA), account(BEN));
  const { prisma } = database;
  const book = await loadRuleBook(prisma, { shopId: shop.id });
  const written = (customer: number, product: number, hour: number): EarningEvent => {
    const at = new Date(Date.UTC(2026, 8, 1, hour));
    const source = `review:${product}:${customer}`;
    return { event: "REVIEW", source, customerId: BigInt(customer), occurredAt: at, certainAt: at, stands: true };
  };
  const earningEvents = [written(ANNA, 81, 9), written(ANNA, 82, 12), written(BEN, 83, 10), written(BEN, 84, 11)];
  await prisma.$transaction((db) => bookEarningEvents(db, { shopId: shop.id, earningEvents, stored: [], book, now }));
  expect([await points(ANNA), await points(BEN)]).toEqual([14, 14]);
  await receive(merge);
  expect(await points(ANNA)).toBe(14);
  const standing = await prisma.award.findMany({ where: { shopId: shop.id, status: { not: "TAKEN_BACK" } } });
  expect(standing.map(({ source }) => source).toSorted()).toEqual([`review:81:${ANNA}`, `review:83:${BEN}`]);
});
