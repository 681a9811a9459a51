import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { decideItems, undoDecisions } from "~/modules/approvals/decide-items.server";
import { bookYearlyDays } from "~/modules/earning/memberships/book-yearly-days.server";
import { adjustPoints } from "~/modules/ledger/adjust-points.server";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import {
  ANNA,
  BEN,
  CARA,
  account,
  cancelled,
  halfRefund,
  merged,
  now,
  openShop,
  order,
  subscribed,
  type Webhook,
} from "./owners-shop";
import { jobs } from "~/modules/jobs/registry";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await createQueues([jobs.publishMemberCards, jobs.readConsentWordings]);
});
afterAll(async () => {
  await stopBoss();
  await database.close();
});

const firstOrder = { event: "FIRST_ORDER" as const, points: 100 };
const comeback = { event: "COMEBACK" as const, steps: [{ afterDays: 5, points: 9 }] };
const rules = [
  firstOrder,
  comeback,
  { event: "ACCOUNT" as const, points: 20 },
  { event: "NEWSLETTER" as const, points: 7 },
];

/** The same webhooks with a merge at each place among them. */
const withMergeAt = (changes: Webhook[], merge: Webhook[]): Webhook[][] =>
  Array.from({ length: changes.length + 1 }, (_, at) => [...changes.slice(0, at), ...merge, ...changes.slice(at)]);

const [A, B, C] = [450_100, 450_200, 450_300];

/** Customers and orders of one of several histories in one shop, in which they are nobody else's. */
const castOf = (history: number) => ({
  anna: ANNA + history * 10,
  ben: BEN + history * 10,
  cara: CARA + history * 10,
  a: A + history * 1_000,
  b: B + history * 1_000,
  c: C + history * 1_000,
});
type Cast = ReturnType<typeof castOf>;

/**
 * The points at the end of histories that run side by side in one shop, the first webhooks of all in one batch, then the second
 * ones: each is made for a cast of its own, and tells who has the points.
 */
async function pointsAfter(histories: ((cast: Cast) => { webhooks: Webhook[]; kept: number })[]): Promise<number[]> {
  const { receive, points } = await openShop(database, rules);
  const made = histories.map((history, number) => history(castOf(number)));
  const longest = Math.max(...made.map(({ webhooks }) => webhooks.length));
  for (let step = 0; step < longest; step += 1) {
    await receive(...made.map(({ webhooks }) => webhooks[step]).filter((webhook) => webhook !== undefined));
  }
  return Promise.all(made.map(({ kept }) => points(kept)));
}

const both = ({ anna, ben }: Cast) => [account(anna), account(ben)];

// One person: one first order (100), one account (20), one newsletter (7), their orders' money, comebacks after 5 days (9).
describe.each<[string, (cast: Cast) => Webhook[], number]>([
  ["two first orders", ({ a, b, anna, ben }) => [order(a, anna), order(b, ben, { placed: 2 })], 320],
  [
    "two first orders, both cancelled",
    ({ a, b, anna, ben }) => [
      order(a, anna),
      order(b, ben, { placed: 2 }),
      cancelled(a, anna),
      cancelled(b, ben, { placed: 2 }),
    ],
    20,
  ],
  ["only the second's first order, cancelled", ({ b, ben }) => [order(b, ben), cancelled(b, ben)], 20],
  [
    "the earlier first order cancelled",
    ({ a, b, anna, ben }) => [order(a, anna), order(b, ben, { placed: 2 }), cancelled(a, anna)],
    220,
  ],
  [
    "the later first order cancelled",
    ({ a, b, anna, ben }) => [order(a, anna), order(b, ben, { placed: 2 }), cancelled(b, ben, { placed: 2 })],
    220,
  ],
  ["an order told of late", ({ a, b, anna, ben }) => [order(a, anna, { placed: 3 }), order(b, ben)], 320],
  [
    "a share refunded",
    ({ b, ben }) => [order(b, ben, { lines: [{ id: b * 10, price: "50.00", quantity: 2 }] }), halfRefund(b)],
    170,
  ],
  [
    "an order edited",
    ({ b, ben }) => [order(b, ben), order(b, ben, { day: 2, lines: [{ id: b * 10, price: "40.00" }] })],
    160,
  ],
  [
    "an order paid later",
    ({ b, ben }) => [order(b, ben, { financialStatus: "pending" }), order(b, ben, { day: 3 })],
    220,
  ],
  [
    "an order cancelled and paid after all",
    ({ b, ben }) => [order(b, ben), cancelled(b, ben, { day: 2 }), order(b, ben, { day: 3 })],
    220,
  ],
  ["a comeback between them", ({ a, b, anna, ben }) => [order(a, anna), order(b, ben, { placed: 9 })], 329],
  [
    "a silence that the other's order ends",
    ({ a, b, c, anna, ben }) => [order(a, anna), order(c, anna, { placed: 9 }), order(b, ben, { placed: 5 })],
    420,
  ],
  ["two newsletters", ({ anna, ben }) => [subscribed(anna), subscribed(ben)], 27],
])("%s", (_name, changesOf, expected) => {
  const changes = (cast: Cast) => [...both(cast), ...changesOf(cast)];
  const places = changes(castOf(0)).length + 1;

  it("comes to the same wherever the merge is told", async () => {
    const histories = Array.from({ length: places }, (_, at) => (cast: Cast) => ({
      webhooks: withMergeAt(changes(cast), [merged(cast.ben, cast.anna)])[at]!,
      kept: cast.anna,
    }));
    expect(await pointsAfter(histories)).toEqual(histories.map(() => expected));
  });

  it("comes to the same with the merge told twice and the customers the other way round", async () => {
    const histories = [0, 2, places - 1].map((at) => (cast: Cast) => ({
      webhooks: withMergeAt(changes(cast), [merged(cast.anna, cast.ben), merged(cast.anna, cast.ben)])[at]!,
      kept: cast.ben,
    }));
    expect(await pointsAfter(histories)).toEqual(histories.map(() => expected));
  });
});

it("comes to the same over a chain of three, in any order of its links", async () => {
  const changes = ({ a, b, c, anna, ben, cara }: Cast) => [
    order(a, anna),
    order(b, ben, { placed: 2 }),
    order(c, cara, { placed: 3 }),
  ];
  const ends = ({ a, b, anna, ben }: Cast) => [cancelled(a, anna), cancelled(b, ben, { placed: 2 })];
  const links = ({ anna, ben, cara }: Cast) => [merged(ben, anna), merged(anna, cara)];
  const chains = [links, (cast: Cast) => links(cast).toReversed()];
  const run = (told: (cast: Cast) => Webhook[]) =>
    pointsAfter(
      chains.flatMap((chain) =>
        Array.from({ length: told(castOf(0)).length + 1 }, (_, at) => (cast: Cast) => ({
          webhooks: withMergeAt(told(cast), chain(cast))[at]!,
          kept: cast.cara,
        })),
      ),
    );
  expect(new Set(await run(changes))).toEqual(new Set([420]));
  expect(new Set(await run((cast) => [...changes(cast), ...ends(cast)]))).toEqual(new Set([220]));
});

it("leaves both as they are when each is said to be merged into the other", async () => {
  const history = ({ b, anna, ben }: Cast) => ({
    webhooks: [order(b, ben), merged(ben, anna), merged(anna, ben)],
    kept: anna,
  });
  expect(await pointsAfter([history])).toEqual([220]);
});

it("follows what staff decide before or after the merge", async () => {
  const waits = [{ ...firstOrder, approval: "STAFF" as const }];
  const run = async (steps: ("merge" | "approve" | "undo" | "cancel")[]) => {
    const { shop, receive, points } = await openShop(database, waits, { orderRule: false });
    await receive(order(A, ANNA, { placed: 2 }), order(B, BEN));
    const mine = await database.prisma.award.findMany({ where: { shopId: shop.id } });
    const staff = { shopId: shop.id, ids: mine.map(({ id }) => id), actor: "staff:1", now };
    for (const step of steps) {
      if (step === "merge") await receive(merged(BEN, ANNA));
      if (step === "cancel") await receive(cancelled(A, ANNA, { placed: 2 }), cancelled(B, BEN));
      if (step === "approve") await decideItems(database.prisma, { ...staff, verdict: "APPROVED" });
      if (step === "undo") await undoDecisions(database.prisma, staff);
    }
    return points(ANNA);
  };
  expect(await run(["approve", "merge"])).toBe(100);
  expect(await run(["merge", "approve"])).toBe(100);
  expect(await run(["approve", "undo", "merge", "approve"])).toBe(100);
  expect(await run(["approve", "merge", "undo"])).toBe(0);
  expect(await run(["approve", "merge", "cancel"])).toBe(0);
  expect(await run(["merge", "cancel", "approve"])).toBe(0);
});

it("gives one birthday a year to two who were merged", async () => {
  const { shop, receive, points } = await openShop(database, [
    { event: "BIRTHDAY", points: 50, approval: "AUTOMATIC" },
  ]);
  await receive(...both(castOf(0)));
  const where = { shopId: shop.id };
  await database.prisma.member.updateMany({ where, data: { birthMonth: 10, birthDay: 1 } });
  await bookYearlyDays(database.prisma, { shopId: shop.id, now });
  expect(await points(ANNA)).toBe(50);
  await receive(merged(BEN, ANNA));
  expect(await points(ANNA)).toBe(50);
  await database.prisma.award.deleteMany({ where: { ...where, source: { endsWith: `:${ANNA}` } } });
  await database.prisma.shop.update({ where: { id: shop.id }, data: { dailyOn: null } });
  await bookYearlyDays(database.prisma, { shopId: shop.id, now });
  expect(await database.prisma.award.count({ where })).toBe(1);
});

it("an order that went to a customer who spent its points, and came back by a merge, gives them once", async () => {
  const { shop, receive, points } = await openShop(database, [], { programme: { holdDays: 0 } });
  await receive(order(A, ANNA));
  await receive(order(A, BEN, { day: 2 }));
  expect([await points(ANNA), await points(BEN)]).toEqual([0, 100]);
  const spent = { points: -100, reason: "Spent", actor: "staff:1", key: "spent", now };
  await adjustPoints(database.prisma, { shopId: shop.id, customerId: BigInt(BEN), ...spent });
  await receive(merged(BEN, ANNA));
  await receive(order(A, ANNA, { day: 3 }));
  expect(await points(ANNA)).toBe(0);
  await receive(cancelled(A, ANNA, { day: 4 }), order(B, ANNA, { placed: 5 }));
  await receive(order(A, ANNA, { day: 6 }));
  expect(await points(ANNA)).toBe(100);
});

it("an order that came back by a merge takes nothing of what other orders earned, whatever was written off of it", async () => {
  const { shop, receive, points } = await openShop(database, [], { programme: { holdDays: 0 } });
  await receive(order(A, ANNA), order(B, ANNA, { placed: 2 }));
  await receive(order(A, BEN, { day: 2 }));
  const spent = { points: -100, reason: "Spent", actor: "staff:1", key: "spent", now };
  await adjustPoints(database.prisma, { shopId: shop.id, customerId: BigInt(BEN), ...spent });
  const edited = (customer: number, day: number, price: string) =>
    order(A, customer, { day, lines: [{ id: A * 10, price }] });
  await receive(edited(BEN, 3, "40.00"));
  expect([await points(ANNA), await points(BEN)]).toEqual([100, 0]);
  await receive(merged(BEN, ANNA));
  expect(await points(ANNA)).toBe(100);
  await receive(edited(ANNA, 4, "90.00"));
  expect(await points(ANNA)).toBe(100);
  await receive(edited(ANNA, 5, "110.00"));
  expect(await points(ANNA)).toBe(110);
});
