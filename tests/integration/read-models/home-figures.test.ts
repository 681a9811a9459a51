import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { earnAvailable, redeem, reserve } from "~/modules/ledger/commands";
import { postTransactions } from "~/modules/ledger/post-transactions.server";
import { refreshOrderTotals } from "~/modules/members/refresh-order-totals.server";
import { readHomeFigures } from "~/modules/read-models/read-home-figures.server";
import { makeMember } from "../../factories/member";
import { makeShop } from "../../factories/shop";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";

const timeZone = "Europe/Berlin";
const now = new Date("2026-11-20T11:00:00Z");
const thisMonth = new Date("2026-11-10T09:00:00Z");
const monthBefore = new Date("2026-10-10T09:00:00Z");
let database: TestDatabase;
let shopId: number;
let orders = 0;

beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  shopId = (await makeShop(database.prisma)).id;
});
afterAll(() => database.close());

const member = async (state: Parameters<typeof makeMember>[1] | object = {}) =>
  (await makeMember(database.prisma, { shopId, ...state })).customerId;

async function buy(
  customerId: bigint | null,
  processedAt: Date,
  order: { totalMinor?: bigint; cancelledAt?: Date } = {},
) {
  orders += 1;
  const row = { shopId, orderId: BigInt(orders), customerId, name: `#${orders}`, processedAt, updatedAt: processedAt };
  const paid = { paidAt: processedAt, financialStatus: "PAID", totalMinor: 1_000n, stands: true, snapshot: {} };
  await database.prisma.order.create({ data: { ...row, ...paid, ...order } });
  if (customerId) await refreshOrderTotals(database.prisma, { shopId, customerIds: [customerId] });
}

const read = () => readHomeFigures(database.prisma, { shopId, timeZone, now });

it("a member is active who bought, and comes again who had bought before, however long ago", async () => {
  const [first, twice, again] = [await member(), await member(), await member()];
  await buy(first, thisMonth);
  await buy(twice, thisMonth);
  await buy(twice, new Date("2026-11-11T09:00:00Z"), { totalMinor: 250n });
  await buy(again, new Date("2024-01-01T09:00:00Z"));
  await buy(again, monthBefore);
  await buy(again, thisMonth);
  const { last, before } = await read();
  expect(last).toMatchObject({ members: 3, returning: 2, salesMinor: 3_250n });
  expect(before).toMatchObject({ members: 1, returning: 1, salesMinor: 1_000n });
});

it("guests, cancelled orders and who is gone do not count", async () => {
  await buy(null, thisMonth);
  await buy(await member(), thisMonth, { cancelledAt: now });
  await buy(await member({ status: "REDACTED" }), thisMonth);
  expect((await read()).last).toMatchObject({ members: 0, returning: 0, salesMinor: 0n });
});

it("who left does not count, and where members have to join only those who did", async () => {
  const [joined, left, neither] = [await member(), await member(), await member()];
  const stay = { shopId, joinedAt: monthBefore, countsFrom: monthBefore };
  await database.prisma.membership.create({ data: { ...stay, customerId: joined } });
  await database.prisma.membership.create({ data: { ...stay, customerId: left, leftAt: thisMonth } });
  for (const customerId of [joined, left, neither]) await buy(customerId, thisMonth);
  await database.prisma.shop.update({ where: { id: shopId }, data: { someoneLeft: true } });
  expect((await read()).last.members).toBe(2);
  await database.prisma.shop.update({ where: { id: shopId }, data: { membershipMode: "JOINED" } });
  expect((await read()).last.members).toBe(1);
});

it("the time before ends at the same time of day, so that a morning is not compared with a whole day", async () => {
  const customerId = await member();
  await buy(customerId, new Date("2026-10-21T22:30:00Z"));
  await buy(customerId, new Date("2026-10-21T12:00:00Z"));
  await buy(customerId, new Date("2026-10-21T08:00:00Z"), { totalMinor: 7n });
  const { last, before } = await read();
  expect(last.salesMinor).toBe(1_000n);
  expect(before.salesMinor).toBe(7n);
});

it("points are issued when given and spent when redeemed, not yet while they are reserved", async () => {
  const customerId = await member();
  const at = (eventKey: string, points: number, occurredAt = thisMonth) => ({
    eventKey,
    customerId,
    occurredAt,
    actor: "system",
    points,
  });
  const commands = [
    earnAvailable(at("before", 100, monthBefore)),
    earnAvailable(at("given", 50)),
    reserve(at("held", 30)),
    reserve(at("kept", 20)),
    redeem({ ...at("spent", 30), reservationKey: "held" }),
  ];
  await postTransactions(database.prisma, { shopId, commands, now });
  const { last, before, outstanding, perDay } = await read();
  expect(last).toMatchObject({ issued: 50, takenBack: 0, spent: 30 });
  expect(before).toMatchObject({ issued: 100, takenBack: 0, spent: 0 });
  expect(outstanding).toEqual({ available: 100, pending: 0, reserved: 20 });
  expect(perDay.find(({ day }) => day === "2026-11-10")).toMatchObject({ issued: 50, spent: 30 });
});
