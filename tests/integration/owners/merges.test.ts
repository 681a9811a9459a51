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

async function pointsAfter(webhooks: Webhook[], kept: number): Promise<number> {
  const { receive, points } = await openShop(database, rules);
  for (const changes of webhooks) await receive(changes);
  return points(kept);
}

const [A, B, C] = [450_100, 450_200, 450_300];
const both = [account(ANNA), account(BEN)];
const halves = { lines: [{ id: B * 10, price: "50.00", quantity: 2 }] };

// One person: one first order (100), one account (20), one newsletter (7), their orders' money, comebacks after 5 days (9).
describe.each<[string, Webhook[], number]>([
  ["two first orders", [...both, order(A, ANNA), order(B, BEN, { placed: 2 })], 320],
  [
    "two first orders, both cancelled",
    [...both, order(A, ANNA), order(B, BEN, { placed: 2 }), cancelled(A, ANNA), cancelled(B, BEN, { placed: 2 })],
    20,
  ],
  ["only the second's first order, cancelled", [...both, order(B, BEN), cancelled(B, BEN)], 20],
  [
    "the earlier first order cancelled",
    [...both, order(A, ANNA), order(B, BEN, { placed: 2 }), cancelled(A, ANNA)],
    220,
  ],
  [
    "the later first order cancelled",
    [...both, order(A, ANNA), order(B, BEN, { placed: 2 }), cancelled(B, BEN, { placed: 2 })],
    220,
  ],
  ["an order told of late", [...both, order(A, ANNA, { placed: 3 }), order(B, BEN)], 320],
  ["a share refunded", [...both, order(B, BEN, halves), halfRefund(B)], 170],
  [
    "an order edited",
    [...both, order(B, BEN), order(B, BEN, { day: 2, lines: [{ id: B * 10, price: "40.00" }] })],
    160,
  ],
  ["an order paid later", [...both, order(B, BEN, { financialStatus: "pending" }), order(B, BEN, { day: 3 })], 220],
  [
    "an order cancelled and paid after all",
    [...both, order(B, BEN), cancelled(B, BEN, { day: 2 }), order(B, BEN, { day: 3 })],
    220,
  ],
  ["a comeback between them", [...both, order(A, ANNA), order(B, BEN, { placed: 9 })], 329],
  [
    "a silence that the other's order ends",
    [...both, order(A, ANNA), order(C, ANNA, { placed: 9 }), order(B, BEN, { placed: 5 })],
    420,
  ],
  ["two newsletters", [...both, subscribed(ANNA), subscribed(BEN)], 27],
])("%s", (_name, changes, expected) => {
  it("comes to the same wherever the merge is told", async () => {
    for (const webhooks of withMergeAt(changes, [merged(BEN, ANNA)]))
      expect(await pointsAfter(webhooks, ANNA)).toBe(expected);
  });

  it("comes to the same with the merge told twice and the customers the other way round", async () => {
    const merge = [merged(ANNA, BEN), merged(ANNA, BEN)];
    const tries = withMergeAt(changes, merge);
    for (const webhooks of [tries[0]!, tries[2]!, tries.at(-1)!])
      expect(await pointsAfter(webhooks, BEN)).toBe(expected);
  });
});

it("comes to the same over a chain of three, in any order of its links", async () => {
  const changes = [order(A, ANNA), order(B, BEN, { placed: 2 }), order(C, CARA, { placed: 3 })];
  const ends = [cancelled(A, ANNA), cancelled(B, BEN, { placed: 2 })];
  const links = [merged(BEN, ANNA), merged(ANNA, CARA)];
  for (const chain of [links, links.toReversed()])
    for (const webhooks of [...withMergeAt(changes, chain), ...withMergeAt([...changes, ...ends], chain)])
      expect(await pointsAfter(webhooks, CARA)).toBe(webhooks.length > 5 ? 220 : 420);
});

it("leaves both as they are when each is said to be merged into the other", async () => {
  expect(await pointsAfter([order(B, BEN), merged(BEN, ANNA), merged(ANNA, BEN)], ANNA)).toBe(220);
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
  await receive(...both);
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
