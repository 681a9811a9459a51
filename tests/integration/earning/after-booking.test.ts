import type { Shop } from "@prisma/client";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { stopBoss } from "~/lib/queue.server";
import { decideItems, undoDecisions } from "~/modules/approvals/decide-items.server";
import { registerAfterBooking, type AfterBooking } from "~/modules/earning/awards/after-booking.server";
import type { AwardChange } from "~/modules/earning/awards/book-awards.server";
import { grantAward } from "~/modules/earning/awards/grant-award.server";
import { matureAwards } from "~/modules/earning/awards/mature-awards.server";
import { buy, makeQueues, makeStaffShop, now } from "../approvals/queue-shop";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";

const CUSTOMER = 7_000_001n;
const beforeHoldEnds = new Date("2026-03-05T10:00:00Z");
let database: TestDatabase;
let shop: Shop;
let received: AwardChange[];

const keep: AfterBooking = async (_db, { changes }) => {
  received.push(...changes);
};

beforeAll(async () => {
  database = await createTestDatabase();
  await makeQueues();
});
afterAll(async () => {
  await stopBoss();
  await database.close();
});
beforeEach(async () => {
  received = [];
  registerAfterBooking([keep]);
  shop = await makeStaffShop(database);
});

const steps = () =>
  received
    .splice(0)
    .map(({ before, award, posting, decision }) => [
      before,
      award.status,
      posting?.kind ?? null,
      decision?.verdict ?? null,
    ]);

it("what follows bookings is told of each way in which an award changes", async () => {
  const { prisma } = database;
  const awardId = await buy(database, shop, CUSTOMER);
  expect(steps()).toContainEqual([null, "WAITING", null, null]);
  const decision = { shopId: shop.id, ids: [awardId], actor: "staff:1", now: beforeHoldEnds };
  await decideItems(prisma, { ...decision, verdict: "APPROVED" });
  expect(steps()).toEqual([["WAITING", "PENDING", "EARN", "APPROVED"]]);
  await undoDecisions(prisma, decision);
  expect(steps()).toEqual([["PENDING", "WAITING", "TAKE_BACK", "UNDONE"]]);
  await decideItems(prisma, { ...decision, verdict: "APPROVED" });
  steps();
  await matureAwards(prisma, { shopId: shop.id, now: new Date("2027-10-01T00:00:00Z") });
  expect(steps()).toEqual([["PENDING", "AVAILABLE", "MATURE", null]]);
  const grant = { shopId: shop.id, customerId: CUSTOMER, points: 5, reason: "Quiz", event: "API", key: "1" } as const;
  await grantAward(prisma, { ...grant, actor: "api:1", now });
  expect(steps()).toEqual([[null, "AVAILABLE", "EARN", null]]);
});

it("what one of the list books itself concerns those after it", async () => {
  await buy(database, shop, CUSTOMER);
  const [change] = received;
  const booksMore: AfterBooking = () => Promise.resolve([change!]);
  registerAfterBooking([booksMore, keep]);
  const grant = { shopId: shop.id, customerId: CUSTOMER, points: 5, reason: "Quiz", event: "API", key: "2" } as const;
  received = [];
  await grantAward(database.prisma, { ...grant, actor: "api:1", now });
  expect(received.map(({ award }) => award.event)).toEqual(["API", change!.award.event]);
});

it("nothing is booked where what follows fails", async () => {
  const awardId = await buy(database, shop, CUSTOMER);
  registerAfterBooking([() => Promise.reject(new Error("no card"))]);
  const decision = { shopId: shop.id, ids: [awardId], actor: "staff:1", verdict: "APPROVED" as const, now };
  await expect(decideItems(database.prisma, decision)).rejects.toThrow("no card");
  expect(await database.prisma.award.findFirst({ where: { id: awardId } })).toMatchObject({ status: "WAITING" });
});
