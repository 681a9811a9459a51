import type { Shop } from "@prisma/client";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { addMonths, dayOf, startOf } from "~/lib/shop-day";
import { changeExpiry } from "~/modules/expiry/change-expiry.server";
import { expiresOn } from "~/modules/expiry/expiry-date";
import { expirePoints } from "~/modules/expiry/expire-points.server";
import { listExpiring } from "~/modules/expiry/list-expiring.server";
import { loadReturnTerms } from "~/modules/expiry/load-return-terms.server";
import type { ExpirySettings } from "~/modules/expiry/policy";
import { previewExpiry } from "~/modules/expiry/preview-expiry.server";
import { readShopExpiry } from "~/modules/expiry/read-expiry.server";
import { jobs } from "~/modules/jobs/registry";
import { checkLedger } from "~/modules/ledger/check-ledger.server";
import { earnAvailable, release, reserve } from "~/modules/ledger/commands";
import { expireLots } from "~/modules/ledger/expire-lots.server";
import type { LedgerCommand } from "~/modules/ledger/ledger-command";
import { postTransactions } from "~/modules/ledger/post-transactions.server";
import { readBalances } from "~/modules/ledger/read-balances.server";
import { makeShop } from "../../factories/shop";
import { patience } from "../../setup/patience";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";

const zone = "Europe/Berlin";
let database: TestDatabase;
let shop: Shop;

beforeAll(async () => {
  database = await createTestDatabase();
  await createQueues([jobs.publishMemberCards, jobs.publishAllCards]);
});
afterAll(async () => {
  await stopBoss();
  await database.close();
});
beforeEach(async () => {
  shop = await makeShop(database.prisma, { timezone: zone });
});

const on = (day: string) => new Date(`${day}T10:00:00Z`);
let keys = 0;
const event = (customerId: bigint, day: string) => ({
  eventKey: `event:${++keys}`,
  customerId,
  occurredAt: on(day),
  actor: "system",
});
const earned = (customerId: bigint, points: number, day: string) =>
  earnAvailable({ ...event(customerId, day), points });
const post = (...commands: LedgerCommand[]) =>
  postTransactions(database.prisma, { shopId: shop.id, commands, now: on("2026-01-01") });
const set = (change: Partial<ExpirySettings>, day: string) =>
  changeExpiry(database.prisma, { shopId: shop.id, change, now: on(day) });
const available = async (customerId: bigint) =>
  (await readBalances(database.prisma, { shopId: shop.id, customerIds: [customerId] })).get(customerId)?.available;

type Told = [bigint, number, ...(string | number)[]];
let expired: Told[] = [];
let warned: Told[] = [];
async function run(day: string): Promise<void> {
  expired = [];
  warned = [];
  await expirePoints(database.prisma, {
    shopId: shop.id,
    now: on(day),
    news: {
      expired: (_, rows) => {
        expired.push(...rows.map(({ customerId, points }): Told => [customerId, points]));
        return Promise.resolve();
      },
      warned: (_, rows) => {
        warned.push(...rows.map((row): Told => [row.customerId, row.points, row.on, row.days]));
        return Promise.resolve();
      },
    },
  });
}

describe("so many months after they were earned", () => {
  it("points expire, the oldest first, once", async () => {
    await set({ mode: "AFTER_MONTHS", months: 6, graceDays: 0 }, "2026-01-01");
    await post(earned(1n, 10, "2026-02-10"), earned(1n, 7, "2026-01-31"), earned(2n, 5, "2026-05-01"));
    await run("2026-07-30");
    expect(expired).toEqual([]);
    await run("2026-07-31");
    expect(expired).toEqual([[1n, 7]]);
    await run("2026-07-31");
    await run("2026-08-10");
    expect(expired).toEqual([[1n, 10]]);
    expect([await available(1n), await available(2n)]).toEqual([0, 5]);
    expect(await checkLedger(database.prisma, { shopId: shop.id })).toEqual([]);
  });

  it("what exists when it is switched on lives at least the grace time, and so it does when it is taken up again", async () => {
    await post(earned(1n, 10, "2024-01-01"));
    await set({ mode: "AFTER_MONTHS", months: 12, graceDays: 30 }, "2026-03-01");
    await run("2026-03-30");
    expect(expired).toEqual([]);
    await set({ paused: true }, "2026-03-30");
    await run("2026-12-01");
    expect(expired).toEqual([]);
    await set({ paused: false }, "2026-12-01");
    await run("2026-12-30");
    expect(expired).toEqual([]);
    await run("2026-12-31");
    expect(expired).toEqual([[1n, 10]]);
  });

  it("members are told 30 and 7 days before, once each for each day", async () => {
    await set({ mode: "AFTER_MONTHS", months: 6, graceDays: 0 }, "2026-01-01");
    await post(earned(1n, 10, "2026-01-15"), earned(1n, 3, "2026-01-15"), earned(1n, 7, "2026-02-01"));
    await run("2026-06-14");
    expect(warned).toEqual([]);
    await run("2026-06-15");
    expect(warned).toEqual([[1n, 13, "2026-07-15", 30]]);
    await run("2026-06-16");
    expect(warned).toEqual([]);
    await run("2026-07-08");
    expect(warned).toEqual([
      [1n, 13, "2026-07-15", 7],
      [1n, 7, "2026-08-01", 30],
    ]);
    await run("2026-07-09");
    expect(warned).toEqual([]);
  });
});

it("nobody is told whose data was erased", async () => {
  await set({ mode: "AFTER_MONTHS", months: 6, graceDays: 0 }, "2026-01-01");
  await post(earned(1n, 10, "2026-01-15"), earned(2n, 5, "2026-01-15"));
  await database.prisma.member.create({
    data: { shopId: shop.id, customerId: 1n, status: "REDACTED", createdAt: on("2026-01-01") },
  });
  await run("2026-06-15");
  expect(warned).toEqual([[2n, 5, "2026-07-15", 30]]);
});

describe("so many months without activity", () => {
  it("points of those expire who did nothing that counts", async () => {
    await set({ mode: "AFTER_INACTIVITY", months: 6, graceDays: 0, activities: ["REDEEM"] }, "2026-01-01");
    await post(earned(1n, 10, "2026-01-10"), earned(1n, 2, "2026-06-01"), earned(2n, 5, "2026-01-10"));
    await post(reserve({ ...event(2n, "2026-05-01"), points: 1 }));
    await run("2026-07-10");
    // What was earned later than that lives its own months.
    expect(expired).toEqual([[1n, 10]]);
    await run("2026-12-01");
    expect(expired).toEqual([
      [1n, 2],
      [2n, 4],
    ]);
    expect(await checkLedger(database.prisma, { shopId: shop.id })).toEqual([]);
  });
});

it("reserved points do not expire; when they come back, they live as long as the grace time", async () => {
  const { prisma } = database;
  await set({ mode: "AFTER_MONTHS", months: 6, graceDays: 20 }, "2025-01-01");
  const reservation = reserve({ ...event(1n, "2026-02-01"), points: 8 });
  await post(earned(1n, 10, "2026-01-15"), reservation);
  await run("2026-07-15");
  expect(expired).toEqual([[1n, 2]]);
  const terms = await loadReturnTerms(prisma, { shopId: shop.id, customerIds: [1n], now: on("2026-08-01") });
  const back = { ...event(1n, "2026-08-01"), points: 8, reservationKey: reservation.eventKey };
  await post(release({ ...back, ...terms(1n) }));
  await run("2026-08-20");
  expect([expired, await available(1n)]).toEqual([[], 8]);
  await run("2026-08-21");
  expect(expired).toEqual([[1n, 8]]);
  expect(await checkLedger(prisma, { shopId: shop.id })).toEqual([]);
});

it("before it is saved, it is said who loses how much and when; nothing changes", async () => {
  await post(earned(1n, 10, "2024-01-01"), earned(1n, 5, "2026-01-20"), earned(2n, 3, "2026-02-28"));
  const preview = (settings: Partial<ExpirySettings>) =>
    previewExpiry(database.prisma, { shopId: shop.id, settings, now: on("2026-03-01") });
  expect(await preview({ mode: "AFTER_MONTHS", months: 12, graceDays: 30 })).toEqual({
    members: 2,
    points: 18,
    firstOn: "2026-03-31",
    months: [
      { month: "2026-03", members: 1, points: 10 },
      { month: "2027-01", members: 1, points: 5 },
      { month: "2027-02", members: 1, points: 3 },
    ],
  });
  expect(await preview({ mode: "AFTER_INACTIVITY", months: 12, activities: ["EARN"] })).toMatchObject({
    members: 2,
    points: 18,
    firstOn: "2027-01-20",
  });
  expect(await preview({ mode: "NONE" })).toMatchObject({ members: 0, points: 0, firstOn: null });
});

it("the database has the same days as the pure function", { timeout: patience(60_000) }, async () => {
  const aMoment = fc.integer({ min: 0, max: 1000 * 24 }).map((hours) => new Date(Date.UTC(2024, 0, 1, hours)));
  const lots = fc.sample(fc.tuple(aMoment, fc.boolean(), aMoment), 200);
  await post(
    ...lots.map(([at, own, later], index) =>
      earnAvailable({
        ...event(BigInt(index), "2024-01-01"),
        occurredAt: at,
        points: 1,
        expiresAt: own ? later : null,
      }),
    ),
  );
  for (const mode of ["AFTER_MONTHS", "AFTER_INACTIVITY"] as const) {
    for (const months of [1, 13]) {
      await set({ mode, months, graceDays: 9, activities: ["EARN"] }, "2024-06-01");
      const { terms } = await readShopExpiry(database.prisma, { shopId: shop.id });
      const found = await listExpiring(database.prisma, {
        shopId: shop.id,
        customerIds: lots.map((_, index) => BigInt(index)),
      });
      const expected = lots.map(([at, own, later]) =>
        expiresOn(
          { earnedOn: dayOf(at, zone), ownExpiryOn: own ? dayOf(later, zone) : null, activeOn: dayOf(at, zone) },
          terms,
        ),
      );
      expect(lots.map((_, index) => found.get(BigInt(index))?.[0]?.on)).toEqual(expected);
    }
  }
});

it("100,000 lots expire in batches; a run that was broken off goes on", { timeout: patience(120_000) }, async () => {
  const { prisma } = database;
  const shopId = shop.id;
  await prisma.$executeRaw`INSERT INTO ledger_account (shop_id, customer_id, kind, balance) SELECT ${shopId}, n, 'AVAILABLE', 20 FROM generate_series(1, 50000) n`;
  await prisma.$executeRaw`INSERT INTO point_lot (shop_id, customer_id, transaction_id, amount, remaining, opened_at, earned_at)
    SELECT ${shopId}, 1 + n / 2, 0, 10, 10, '2025-01-01', '2025-01-01' FROM generate_series(0, 99999) n`;
  let batches = 0;
  const before = startOf(addMonths("2026-12-01", -12), zone);
  const expire = (breaksOff: number) =>
    expireLots(prisma, {
      shopId,
      before,
      now: on("2026-12-01"),
      after: () => (++batches === breaksOff ? Promise.reject(new Error("killed")) : Promise.resolve()),
    });
  await expect(expire(11)).rejects.toThrow("killed");
  const began = performance.now();
  expect(await expire(-1)).toEqual({ members: 40_000, points: 800_000 });
  console.info(`40,000 members with 80,000 lots in ${Math.round(performance.now() - began)} ms`);
  expect(await expire(-1)).toEqual({ members: 0, points: 0 });
});
