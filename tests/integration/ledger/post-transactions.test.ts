import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { checkLedger } from "~/modules/ledger/check-ledger.server";
import type { LedgerCommand } from "~/modules/ledger/ledger-command";
import { postTransactions } from "~/modules/ledger/post-transactions.server";
import { readBalances } from "~/modules/ledger/read-balances.server";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { at, command, start } from "./ledger-setup";

let database: TestDatabase;
let shopId = 0;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(() => {
  shopId += 1;
});

const post = (commands: LedgerCommand[]) => postTransactions(database.prisma, { shopId, commands, now: start });
const balance = async (customerId = 1n) =>
  (await readBalances(database.prisma, { shopId, customerIds: [customerId] })).get(customerId);
const lots = () =>
  database.prisma.pointLot.findMany({
    where: { shopId },
    orderBy: { id: "asc" },
    select: { amount: true, remaining: true, expiresAt: true },
  });
const grant = (key: string, points: number, expiresAt: Date | null = null) =>
  command(key, "EARN", { AVAILABLE: points, ISSUED: -points }, { expiresAt });

describe("posting", () => {
  it("keeps running balances when one call moves the same member several times", async () => {
    await post([
      command("a", "EARN", { PENDING: 100, ISSUED: -100 }),
      command("b", "EARN", { PENDING: 40, ISSUED: -40 }),
      command("c", "MATURE", { PENDING: -100, AVAILABLE: 100 }),
    ]);
    const entries = await database.prisma.ledgerEntry.findMany({
      where: { shopId, account: { in: ["PENDING", "AVAILABLE"] } },
      orderBy: [{ transactionId: "asc" }, { line: "asc" }],
    });
    expect(
      entries.map(({ account, balanceAfter }) => [account, balanceAfter === null ? null : Number(balanceAfter)]),
    ).toEqual([
      ["PENDING", 100],
      ["PENDING", 140],
      ["PENDING", 40],
      ["AVAILABLE", 100],
    ]);
    expect(await balance()).toEqual({ pending: 40, available: 100, reserved: 0 });
    expect(await checkLedger(database.prisma, { shopId })).toEqual([]);
  });

  it("answers in the order of the commands and says what was there before", async () => {
    const [first] = await post([grant("a", 10)]);
    const again = await post([grant("b", 20), grant("a", 10), grant("b", 20)]);
    expect(again.map((result) => [result.eventKey, result.duplicate])).toEqual([
      ["b", false],
      ["a", true],
      ["b", true],
    ]);
    expect(again[1]?.transactionId).toBe(first?.transactionId);
    expect(again[2]?.transactionId).toBe(again[0]?.transactionId);
    expect(await balance()).toMatchObject({ available: 30 });
  });

  it("takes a repetition at a later time as the same event", async () => {
    await post([grant("a", 10)]);
    const [again] = await post([{ ...grant("a", 10), occurredAt: at(1) }]);
    expect(again?.duplicate).toBe(true);
  });

  it.each([
    ["another", "Too late"],
    ["no", undefined],
  ])("refuses a known key with %s reason, and takes it with the same", async (_, reason) => {
    await post([{ ...grant("a", 10), reason: "Goodwill" }]);
    await expect(post([{ ...grant("a", 10), reason }])).rejects.toMatchObject({ code: "LEDGER_KEY_CONFLICT" });
    const [again] = await post([{ ...grant("a", 10), reason: "Goodwill" }]);
    expect(again?.duplicate).toBe(true);
    expect(await balance()).toMatchObject({ available: 10 });
  });

  it.each([
    ["amount", [grant("a", 11)]],
    ["member", [{ ...grant("a", 10), customerId: 2n }]],
    ["actor", [{ ...grant("a", 10), actor: "staff:1" }]],
    ["expiry", [grant("a", 10, at(3))]],
    ["amount within one call", [grant("b", 1), grant("b", 2)]],
  ])("refuses a known key with another %s", async (_, commands) => {
    await post([grant("a", 10)]);
    const eventKey = commands[0]?.eventKey;
    await expect(post(commands)).rejects.toMatchObject({
      code: "LEDGER_KEY_CONFLICT",
      status: 409,
      params: { eventKey },
    });
    expect(await balance()).toMatchObject({ available: 10 });
  });

  it("writes all commands or none", async () => {
    const broken = command("bad", "ADJUST", { AVAILABLE: 5, ADJUSTED: -6 });
    await expect(post([grant("a", 10), broken])).rejects.toMatchObject({
      code: "LEDGER_UNBALANCED",
      params: { eventKey: "bad" },
    });
    expect(await balance()).toMatchObject({ available: 0 });
    expect(await database.prisma.ledgerTransaction.count({ where: { shopId } })).toBe(0);
  });

  it("refuses a command without entries, and one that names an account twice", async () => {
    await expect(post([command("none", "ADJUST", {})])).rejects.toMatchObject({ code: "LEDGER_UNBALANCED" });
    const entries: LedgerCommand["entries"] = [
      { account: "AVAILABLE", amount: 5 },
      { account: "AVAILABLE", amount: -5 },
    ];
    await expect(post([{ ...command("twice", "ADJUST", {}), entries }])).rejects.toMatchObject({
      code: "LEDGER_UNBALANCED",
    });
  });

  it("keeps shops apart", async () => {
    await post([grant("a", 10)]);
    shopId += 1;
    const [posted] = await post([grant("a", 99)]);
    expect(posted?.duplicate).toBe(false);
    expect(await balance()).toMatchObject({ available: 99 });
  });
});

describe("going below zero", () => {
  const spend = (key: string, points: number, more: Partial<LedgerCommand> = {}) =>
    command(key, "TAKE_BACK", { AVAILABLE: -points, ISSUED: points }, more);

  it("is refused, naming the first command that would", async () => {
    await post([grant("a", 10)]);
    await expect(post([spend("b", 8), spend("c", 8)])).rejects.toMatchObject({
      code: "INSUFFICIENT_POINTS",
      params: { eventKey: "c" },
    });
    expect(await balance()).toMatchObject({ available: 10 });
  });

  it("is possible for available points where the command says so, and later credits pay the debt first", async () => {
    await post([grant("a", 10, at(5)), spend("b", 25, { allowNegative: true })]);
    expect(await balance()).toMatchObject({ available: -15 });
    await post([grant("c", 5), grant("d", 30, at(9))]);
    expect(await balance()).toMatchObject({ available: 20 });
    expect(await lots()).toEqual([
      { amount: 10n, remaining: 0n, expiresAt: at(5) },
      { amount: 20n, remaining: 20n, expiresAt: at(9) },
    ]);
    expect(await checkLedger(database.prisma, { shopId })).toEqual([]);
  });

  it.each([
    command("p", "TAKE_BACK", { PENDING: -1, ISSUED: 1 }, { allowNegative: true }),
    command("r", "REDEEM", { RESERVED: -1, REDEEMED: 1 }, { allowNegative: true }),
    command("v", "RESERVE", { AVAILABLE: -1, RESERVED: 1 }, { allowNegative: true }),
  ])("is never possible for $kind", async (below) => {
    await expect(post([below])).rejects.toMatchObject({ code: "INSUFFICIENT_POINTS" });
  });
});

describe("lots", () => {
  const reserve = (key: string, points: number) => command(key, "RESERVE", { AVAILABLE: -points, RESERVED: points });
  const release = (key: string, points: number, reversesKey: string) =>
    command(key, "RELEASE", { AVAILABLE: points, RESERVED: -points }, { reversesKey });

  it("are used in the order of their expiry, those that never expire last", async () => {
    await post([grant("never", 10), grant("late", 10, at(20)), grant("soon", 10, at(10)), reserve("r", 15)]);
    expect(await lots()).toEqual([
      { amount: 10n, remaining: 10n, expiresAt: null },
      { amount: 10n, remaining: 5n, expiresAt: at(20) },
      { amount: 10n, remaining: 0n, expiresAt: at(10) },
    ]);
  });

  it("get released points back, the last used first", async () => {
    await post([grant("soon", 10, at(10)), grant("late", 10, at(20)), reserve("r", 15), release("back", 7, "r")]);
    expect((await lots()).map((lot) => lot.remaining)).toEqual([2n, 10n]);
    await post([release("rest", 8, "r")]);
    expect((await lots()).map((lot) => lot.remaining)).toEqual([10n, 10n]);
    expect(await checkLedger(database.prisma, { shopId })).toEqual([]);
  });

  it("are never given more than a reservation holds, even when another one could pay", async () => {
    await post([grant("a", 30), reserve("r1", 10), reserve("r2", 20), release("once", 10, "r1")]);
    await expect(post([release("twice", 10, "r1")])).rejects.toMatchObject({
      code: "INSUFFICIENT_POINTS",
      params: { eventKey: "twice" },
    });
    expect(await balance()).toEqual({ available: 10, pending: 0, reserved: 20 });
  });

  it("cannot be released for an event that is unknown or another member's", async () => {
    await post([grant("a", 30), reserve("r", 10), { ...grant("other", 30), customerId: 2n }]);
    const commands = [release("x", 10, "unknown"), release("y", 10, "other")];
    for (const wrong of commands) {
      await expect(post([wrong])).rejects.toMatchObject({
        code: "LEDGER_UNKNOWN_REVERSAL",
        params: { reversesKey: wrong.reversesKey },
      });
    }
  });
});
