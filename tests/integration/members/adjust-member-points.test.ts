import { afterAll, beforeAll, expect, it } from "vitest";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { readMemberPage } from "~/modules/read-models/read-member-page.server";
import { readBalances } from "~/modules/ledger/read-balances.server";
import { adjustMemberPoints } from "~/modules/members/adjust-member-points.server";
import { makeMember } from "../../factories/member";
import { makeShop } from "../../factories/shop";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { jobs } from "~/modules/jobs/registry";

const now = new Date("2026-11-21T12:00:00Z");
let database: TestDatabase;
let shopId: number;

beforeAll(async () => {
  database = await createTestDatabase();
  shopId = (await makeShop(database.prisma)).id;
  await createQueues([jobs.publishMemberCards]);
});
afterAll(async () => {
  await stopBoss();
  await database.close();
});

const adjust = (customerId: bigint, points: number, key: string) =>
  adjustMemberPoints(database.prisma, {
    shopId,
    customerId,
    points,
    key,
    reason: "Late parcel",
    actor: "staff:9",
    now,
  });

async function waitingCards(customerId: bigint): Promise<number> {
  const [row] = await database.prisma.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int FROM pgboss.job
    WHERE name = ${jobs.publishMemberCards.name} AND data->>'customerId' = ${customerId.toString()}`;
  return row?.count ?? 0;
}

it("books an adjustment once, however often the form is sent, and asks for one new card", async () => {
  const { customerId } = await makeMember(database.prisma, { shopId });
  expect(await adjust(customerId, 25, "a")).toEqual({ before: 0, after: 25 });
  expect(await adjust(customerId, 25, "a")).toEqual({ before: 0, after: 25 });
  const balances = await readBalances(database.prisma, { shopId, customerIds: [customerId] });
  expect(balances.get(customerId)).toEqual({ available: 25, pending: 0, reserved: 0 });
  expect(await waitingCards(customerId)).toBe(1);

  const page = await readMemberPage(database.prisma, { shopId, customerId, limit: 5 });
  expect(page?.activities).toMatchObject([{ kind: "ADJUST", points: 25, reason: "Late parcel", byStaff: true }]);
  expect(page?.nextCursor).toBeNull();
});

it("refuses to take more than there is, at the field, and books nothing", async () => {
  const { customerId } = await makeMember(database.prisma, { shopId });
  await expect(adjust(customerId, -1, "b")).rejects.toMatchObject({ code: "INSUFFICIENT_POINTS", field: "points" });
  expect(await waitingCards(customerId)).toBe(0);
});

it("knows nobody of another shop, nobody merged and nobody deleted", async () => {
  const other = (await makeShop(database.prisma)).id;
  const foreign = await makeMember(database.prisma, { shopId: other });
  const merged = await makeMember(database.prisma, { shopId, status: "MERGED" });
  const redacted = await makeMember(database.prisma, { shopId, status: "REDACTED" });
  for (const { customerId } of [foreign, merged, redacted]) {
    await expect(adjust(customerId, 5, `c${customerId}`)).rejects.toMatchObject({ code: "MEMBER_NOT_FOUND" });
  }
  expect(await readMemberPage(database.prisma, { shopId, customerId: foreign.customerId, limit: 5 })).toBeNull();
  expect(await readMemberPage(database.prisma, { shopId, customerId: redacted.customerId, limit: 5 })).toBeNull();
});
