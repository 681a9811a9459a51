import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { adjustPoints } from "~/modules/ledger/adjust-points.server";
import { checkLedger } from "~/modules/ledger/check-ledger.server";
import { earn, earnAvailable, redeem, release, reserve } from "~/modules/ledger/commands";
import { expireLots } from "~/modules/ledger/expire-lots.server";
import type { LedgerCommand } from "~/modules/ledger/ledger-command";
import { listTransactions } from "~/modules/ledger/list-transactions.server";
import { lockAvailable } from "~/modules/ledger/lock-available.server";
import { postTransactions } from "~/modules/ledger/post-transactions.server";
import { readBalances } from "~/modules/ledger/read-balances.server";
import { reverseTransaction } from "~/modules/ledger/reverse-transaction.server";
import { transfer } from "~/modules/ledger/transfer-commands";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { at, start } from "./ledger-setup";

let database: TestDatabase;
let shopId = 0;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(() => {
  shopId += 1;
});

const event = (eventKey: string, customerId = 1n) => ({ eventKey, customerId, occurredAt: start, actor: "system" });
const post = (...commands: LedgerCommand[]) => postTransactions(database.prisma, { shopId, commands, now: start });
const available = async (customerId = 1n) =>
  (await readBalances(database.prisma, { shopId, customerIds: [customerId] })).get(customerId)?.available;
const sound = async () => expect(await checkLedger(database.prisma, { shopId })).toEqual([]);

describe("adjusting", () => {
  const adjust = (points: number, reason = "goodwill", key = "k1") =>
    adjustPoints(database.prisma, { shopId, customerId: 1n, points, reason, actor: "staff:7", key, now: start });

  it("gives and takes, and keeps reason and actor", async () => {
    await adjust(50);
    await adjust(-20, "  given twice ", "k2");
    expect(await available()).toBe(30);
    const kept = await database.prisma.ledgerTransaction.findFirst({ where: { shopId, eventKey: "adjust:k2" } });
    expect(kept).toMatchObject({ kind: "ADJUST", reason: null, actor: "staff:7" });
    const where = { shopId, transactionId: kept?.id ?? 0n };
    expect(await database.prisma.ledgerReason.findFirst({ where })).toMatchObject({
      customerId: 1n,
      text: "given twice",
    });
    await sound();
  });

  it("does nothing on a second click", async () => {
    await adjust(50);
    expect(await adjust(50)).toMatchObject({ duplicate: true });
    expect(await available()).toBe(50);
  });

  it("does not go below zero", async () => {
    await adjust(50);
    await expect(adjust(-51, "too much", "k2")).rejects.toMatchObject({ code: "INSUFFICIENT_POINTS", field: "points" });
    expect(await available()).toBe(50);
  });

  it.each([
    [10, " ", "REASON_REQUIRED"],
    [10, "x".repeat(201), "REASON_TOO_LONG"],
    [0, "nothing", "POINTS_INVALID"],
    [1.5, "a half", "POINTS_INVALID"],
    [2_000_000_000, "too many", "POINTS_INVALID"],
  ])("refuses %d points for reason %j", async (points, reason, code) => {
    await expect(adjust(points, reason)).rejects.toMatchObject({ code, status: 422 });
  });
});

describe("reversing", () => {
  const reverse = (eventKey: string) =>
    reverseTransaction(database.prisma, { shopId, eventKey, reason: "mistake", actor: "staff:7", now: at(1) });

  it("posts the opposite once and gives points back to their lots", async () => {
    await post(earnAvailable({ ...event("a"), points: 30, expiresAt: at(9) }), reserve({ ...event("r"), points: 20 }));
    await reverse("r");
    expect(await reverse("r")).toMatchObject({ duplicate: true });
    expect(await available()).toBe(30);
    expect(await database.prisma.pointLot.findMany({ where: { shopId } })).toMatchObject([
      { amount: 30n, remaining: 30n },
    ]);
    await sound();
  });

  it("is refused when the points are gone, and for an unknown event", async () => {
    await post(earnAvailable({ ...event("a"), points: 30 }), reserve({ ...event("r"), points: 20 }));
    await expect(reverse("a")).rejects.toMatchObject({ code: "INSUFFICIENT_POINTS" });
    await expect(reverse("b")).rejects.toMatchObject({ code: "LEDGER_TRANSACTION_NOT_FOUND", status: 404 });
  });

  it("gives nothing to lots that have expired meanwhile: those points live on by themselves", async () => {
    await post(
      earnAvailable({ ...event("old"), points: 30, earnedAt: at(-9) }),
      earnAvailable({ ...event("new"), points: 20, earnedAt: at(9) }),
      reserve({ ...event("r"), points: 45 }),
      release({ ...event("back"), points: 45, reservationKey: "r", lapsedBefore: at(0), expiresAt: at(40) }),
    );
    const lots = await database.prisma.pointLot.findMany({ where: { shopId }, orderBy: { id: "asc" } });
    expect(lots.map(({ remaining, expiresAt }) => [Number(remaining), expiresAt])).toEqual([
      [0, null],
      [20, null],
      [30, at(40)],
    ]);
    await sound();
  });

  it("of an expiry opens a new lot, so that the points do not expire again at once", async () => {
    await post(earnAvailable({ ...event("a"), points: 30, expiresAt: at(1) }));
    await expireLots(database.prisma, { shopId, now: at(2) });
    const expiry = await database.prisma.ledgerTransaction.findFirstOrThrow({ where: { shopId, kind: "EXPIRE" } });
    await reverse(expiry.eventKey);
    expect(await expireLots(database.prisma, { shopId, now: at(3) })).toEqual({ members: 0, points: 0 });
    expect(await available()).toBe(30);
    await sound();
  });
});

describe("a member with more points than 32 bits hold", () => {
  const MOST = 100_000_000;
  const points = 25 * MOST;
  const earned = (customerId = 1n) =>
    Array.from({ length: 25 }, (_, index) =>
      earnAvailable({ ...event(`${customerId}:${index}`, customerId), points: MOST, expiresAt: at(5) }),
    );
  const balances = async (customerId = 1n) =>
    (await readBalances(database.prisma, { shopId, customerIds: [customerId] })).get(customerId);

  it("spends, gets back, loses and regains them", async () => {
    await post(...earned(), earn({ ...event("hold"), points: 3 * MOST }));
    await post(reserve({ ...event("r"), points }));
    expect(await balances()).toEqual({ available: 0, pending: 3 * MOST, reserved: points });
    await post(release({ ...event("back"), points, reservationKey: "r" }));
    expect(await expireLots(database.prisma, { shopId, now: at(6) })).toEqual({ members: 1, points });
    const expiry = await database.prisma.ledgerTransaction.findFirstOrThrow({ where: { shopId, kind: "EXPIRE" } });
    const reversal = { shopId, eventKey: expiry.eventKey, reason: null, actor: "staff:7", now: at(7) };
    await reverseTransaction(database.prisma, reversal);
    const { rows } = await listTransactions(database.prisma, { shopId, customerId: 1n, limit: 1 });
    expect(rows[0]?.entries).toContainEqual({ account: "AVAILABLE", amount: points, balanceAfter: points });
    expect(await database.prisma.$transaction((db) => lockAvailable(db, { shopId, customerIds: [1n] }))).toEqual(
      new Map([[1n, points]]),
    );
    await sound();
  });

  it("gives them to the one they are merged into", async () => {
    await post(...earned(), ...earned(2n), reserve({ ...event("r"), points }));
    const from = { available: 0, pending: 0, reserved: points };
    const parts = { keyPrefix: "merge:1:2", fromId: 1n, toId: 2n, lots: [], occurredAt: start, actor: "system" };
    await post(...transfer({ ...parts, ...from }));
    expect(await balances(2n)).toEqual({ available: points, pending: 0, reserved: points });
    await sound();
  });
});

describe("expiry", () => {
  it("takes what is left of the lots that are due, of all members, in batches, once", async () => {
    const members = [1n, 2n, 3n, 4n, 5n];
    await post(
      ...members.flatMap((customerId) => [
        earnAvailable({ ...event(`due:${customerId}`, customerId), points: 10, expiresAt: at(5) }),
        earnAvailable({ ...event(`later:${customerId}`, customerId), points: 7, expiresAt: at(6) }),
        earnAvailable({ ...event(`never:${customerId}`, customerId), points: 1 }),
      ]),
      reserve({ ...event("spent", 1n), points: 10 }),
      redeem({ ...event("gone", 1n), points: 10, reservationKey: "spent" }),
    );
    const run = (days: number) => expireLots(database.prisma, { shopId, now: at(days), batchSize: 2 });
    expect(await run(4.99)).toEqual({ members: 0, points: 0 });
    expect(await run(5)).toEqual({ members: 4, points: 40 });
    expect(await run(5)).toEqual({ members: 0, points: 0 });
    expect(await available(1n)).toBe(8);
    expect(await available(2n)).toBe(8);
    expect(await run(7)).toMatchObject({ points: 35 });
    await sound();
  });

  it("takes what was earned before a day, and neither what is reserved nor what has a later expiry of its own", async () => {
    await post(
      earnAvailable({ ...event("own"), points: 5, earnedAt: at(-50), expiresAt: at(90) }),
      earnAvailable({ ...event("new"), points: 7, earnedAt: at(20) }),
      earnAvailable({ ...event("old"), points: 10, earnedAt: at(-30) }),
      earnAvailable({ ...event("kept", 2n), points: 9, earnedAt: at(-40) }),
      reserve({ ...event("kept:r", 2n), points: 9 }),
    );
    const run = () => expireLots(database.prisma, { shopId, now: at(30), before: at(0) });
    expect(await run()).toEqual({ members: 1, points: 10 });
    expect(await run()).toEqual({ members: 0, points: 0 });
    const left = await database.prisma.pointLot.findMany({ where: { shopId, customerId: 1n }, orderBy: { id: "asc" } });
    expect(left.map(({ remaining }) => Number(remaining))).toEqual([5, 7, 0]);
    await sound();
  });

  it("spares those whose points do not expire, and locks nobody of them", async () => {
    await post(
      earnAvailable({ ...event("one"), points: 5, earnedAt: at(-30) }),
      earnAvailable({ ...event("two", 2n), points: 7, earnedAt: at(-30) }),
    );
    const spared = () => Promise.resolve(new Set([1n]));
    expect(await expireLots(database.prisma, { shopId, now: at(30), before: at(0), spared })).toEqual({
      members: 1,
      points: 7,
    });
    expect(await available(1n)).toBe(5);
  });
});
