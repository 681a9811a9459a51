import { afterAll, beforeAll, expect, it } from "vitest";
import { listLatestActivities } from "~/modules/read-models/list-latest-activities.server";
import { readHomeFigures } from "~/modules/read-models/read-home-figures.server";
import { postTransactions } from "~/modules/ledger/post-transactions.server";
import { makeMember } from "../../factories/member";
import { makeShop } from "../../factories/shop";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { orderSource } from "~/modules/earning/core/award-source";

// Half past midnight in Berlin: the day there is not the day of UTC.
const now = new Date("2026-11-20T23:30:00Z");
const timeZone = "Europe/Berlin";
let database: TestDatabase;
let shopId: number;
let customerId: bigint;

beforeAll(async () => {
  database = await createTestDatabase();
  shopId = (await makeShop(database.prisma)).id;
  const name = { firstName: "Anna", lastName: "Ahrens" };
  ({ customerId } = await makeMember(database.prisma, {
    shopId,
    ...name,
    customerCreatedAt: new Date("2026-11-20T23:05:00Z"),
  }));
  await makeMember(database.prisma, { shopId, customerCreatedAt: new Date("2026-11-20T22:55:00Z") });
});
afterAll(() => database.close());

async function order(orderId: bigint, occurredAt: Date, points: number) {
  const awardId = crypto.randomUUID();
  const maturesAt = new Date("2026-12-05T00:00:00Z");
  const amounts = { granted: points, status: "PENDING" as const, snapshot: {} };
  const source = orderSource(orderId);
  const award = {
    shopId,
    id: awardId,
    customerId,
    event: "ORDER" as const,
    source,
    occurredAt,
    maturesAt,
    createdAt: now,
  };
  await database.prisma.award.create({ data: { ...award, ...amounts } });
  const times = { processedAt: occurredAt, updatedAt: occurredAt };
  const snapshot = { name: `#${orderId}`, financialStatus: "PAID", totalMinor: 1_000n, snapshot: {} };
  await database.prisma.order.create({ data: { shopId, orderId, customerId, ...times, ...snapshot } });
  const command = { eventKey: source, customerId, awardId, actor: "system" };
  const earn = [
    { account: "PENDING" as const, amount: points },
    { account: "ISSUED" as const, amount: -points },
  ];
  const back = earn.map(({ account, amount }) => ({ account, amount: amount > 0 ? -2 : 2 }));
  const takeBack = {
    ...command,
    eventKey: `${source}:back`,
    kind: "TAKE_BACK" as const,
    entries: back,
    occurredAt: now,
  };
  const commands = [{ ...command, kind: "EARN" as const, entries: earn, occurredAt }, takeBack];
  await postTransactions(database.prisma, { shopId, commands, now });
}

const nothing = { members: 0, returning: 0, salesMinor: 0n, issued: 0, takenBack: 0, spent: 0 };

it("is empty but complete before anything happened", async () => {
  const other = (await makeShop(database.prisma)).id;
  const { last, before, outstanding, perDay } = await readHomeFigures(database.prisma, {
    shopId: other,
    timeZone,
    now,
  });
  expect({ last, before }).toEqual({ last: nothing, before: nothing });
  expect(outstanding).toEqual({ available: 0, pending: 0, reserved: 0 });
  expect(perDay).toHaveLength(30);
  expect(perDay.at(-1)).toEqual({ day: "2026-11-21", issued: 0, takenBack: 0, spent: 0 });
  expect(await listLatestActivities(database.prisma, { shopId: other, now, limit: 5 })).toEqual([]);
});

it("counts the day as the shop's clock does, and names the latest events", async () => {
  await order(1001n, new Date("2026-11-20T23:10:00Z"), 40);
  await order(1002n, new Date("2026-11-20T22:50:00Z"), 7);
  const { outstanding, perDay } = await readHomeFigures(database.prisma, { shopId, timeZone, now });
  expect(outstanding).toEqual({ available: 0, pending: 43, reserved: 0 });
  expect(perDay.slice(-2)).toEqual([
    { day: "2026-11-20", issued: 7, takenBack: 0, spent: 0 },
    { day: "2026-11-21", issued: 40, takenBack: 4, spent: 0 },
  ]);
  const latest = await listLatestActivities(database.prisma, { shopId, now, limit: 3 });
  expect(latest.map(({ kind, points, orderName, memberName }) => [kind, points, orderName, memberName])).toEqual([
    ["TAKE_BACK", -2, "#1002", "Anna Ahrens"],
    ["TAKE_BACK", -2, "#1001", "Anna Ahrens"],
    ["EARN", 40, "#1001", "Anna Ahrens"],
  ]);
});
