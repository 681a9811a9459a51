import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { listMemberActivities } from "~/modules/read-models/list-member-activities.server";
import { listMemberOrders } from "~/modules/orders/list-member-orders.server";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { ANNA, BEN, cancelled, deleted, halfRefund, merged, openShop, order, type Webhook } from "./owners-shop";
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

const rules = [
  { event: "FIRST_ORDER" as const, points: 100 },
  { event: "COMEBACK" as const, steps: [{ afterDays: 5, points: 9 }] },
];
const [A, B] = [450_400, 450_500];
const later = { placed: 9 };

/** The same webhooks with the deletion at each place among them, the first included. */
const withDeletionAt = (changes: Webhook[], deletion: Webhook): Webhook[][] =>
  Array.from({ length: changes.length + 1 }, (_, at) => [...changes.slice(0, at), deletion, ...changes.slice(at)]);

// 1 point for each 1.00, a first order (100), a comeback after five days (9).
describe.each<[string, Webhook[], number]>([
  ["its only order", [order(A, ANNA)], 0],
  ["the first of two: the other becomes the first", [order(A, ANNA), order(B, ANNA, later)], 200],
  ["the one that a comeback was for", [order(B, ANNA), order(A, ANNA, later)], 200],
  ["one that was changed", [order(A, ANNA), order(A, ANNA, { day: 3, lines: [{ price: "40.00" }] })], 0],
  ["one that was cancelled and paid after all", [order(A, ANNA), cancelled(A, ANNA), order(A, ANNA, { day: 25 })], 0],
  [
    "one of which a part was given back",
    [order(A, ANNA, { lines: [{ price: "50.00", quantity: 2 }] }), halfRefund(A)],
    0,
  ],
  ["one that went to another customer", [order(A, BEN), order(A, ANNA, { day: 2 })], 0],
  ["one of a customer who was merged", [order(A, BEN), order(B, ANNA, later), merged(BEN, ANNA)], 200],
  ["one paid after it was placed", [order(A, ANNA, { financialStatus: "pending" }), order(A, ANNA, { day: 2 })], 0],
])("a deleted order is as if it had never been: %s", (_name, changes, expected) => {
  it("whenever the deletion is told", async () => {
    for (const webhooks of withDeletionAt(changes, deleted(A))) {
      const shop = await openShop(database, rules);
      for (const one of webhooks) await shop.receive(one);
      expect([await shop.points(ANNA), await shop.points(BEN)]).toEqual([expected, 0]);
      const { orderCount, revenueMinor } = await shop.member(ANNA);
      expect([orderCount, revenueMinor]).toEqual(expected ? [1, 10_000n] : [0, 0n]);
    }
  });

  it("told twice, and all in one batch", async () => {
    const shop = await openShop(database, rules);
    await shop.receive(deleted(A), ...changes, deleted(A));
    await shop.receive(deleted(A));
    expect(await shop.points(ANNA)).toBe(expected);
  });
});

it("is not among the member's orders, and the activities say where its points went", async () => {
  const { shop, receive } = await openShop(database);
  await receive(order(A, ANNA), order(B, ANNA, later));
  await receive(deleted(A));
  const about = { shopId: shop.id, customerId: BigInt(ANNA), limit: 10 };
  expect((await listMemberOrders(database.prisma, about)).map(({ orderId }) => Number(orderId))).toEqual([B]);
  const { activities } = await listMemberActivities(database.prisma, { ...about });
  expect(activities.filter(({ kind }) => kind === "TAKE_BACK")).toMatchObject([
    { orderName: `#${A}`, orderDeleted: true, points: -100 },
  ]);
});
