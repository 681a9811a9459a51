import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { checkLedger } from "~/modules/ledger/check-ledger.server";
import { dayOf } from "~/lib/shop-day";
import { expireLots } from "~/modules/ledger/expire-lots.server";
import type { LedgerCommand } from "~/modules/ledger/ledger-command";
import { postTransactions } from "~/modules/ledger/post-transactions.server";
import { readBalances } from "~/modules/ledger/read-balances.server";
import { readLiability } from "~/modules/ledger/read-liability.server";
import { reverseTransaction } from "~/modules/ledger/reverse-transaction.server";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { applied, emptyModel, type Model } from "./ledger-model";
import { at, start } from "./ledger-setup";
import { aStep, commandsOf, type Step } from "./ledger-steps";
import { patience } from "../../setup/patience";

const members = [1n, 2n, 3n];
const steps = fc.array(aStep, { minLength: 1, maxLength: 40, size: "max" });
let database: TestDatabase;
let shops = 0;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const post = (shopId: number, commands: LedgerCommand[], now = start) =>
  postTransactions(database.prisma, { shopId, commands, now });
const balancesOf = (shopId: number) => readBalances(database.prisma, { shopId, customerIds: members });
const faultsOf = (shopId: number) => checkLedger(database.prisma, { shopId });
const refusal = (error: { code?: string }) => error.code ?? error;

/** All that the ledger holds, without ids. */
async function contentOf(shopId: number) {
  const { prisma } = database;
  const transactions = await prisma.ledgerTransaction.findMany({ where: { shopId }, orderBy: { id: "asc" } });
  const keyOf = new Map(transactions.map((transaction) => [transaction.id, transaction.eventKey]));
  const entries = await prisma.ledgerEntry.findMany({
    where: { shopId },
    orderBy: [{ transactionId: "asc" }, { line: "asc" }],
  });
  const lots = await prisma.pointLot.findMany({ where: { shopId }, orderBy: { transactionId: "asc" } });
  return {
    keys: transactions.map((transaction) => transaction.eventKey),
    entries: entries.map((entry) => [keyOf.get(entry.transactionId), entry.account, entry.amount, entry.balanceAfter]),
    lots: lots.map((lot) => [keyOf.get(lot.transactionId), lot.amount, lot.remaining, lot.expiresAt]),
    balances: await balancesOf(shopId),
  };
}

/** Takes one step, and expects it to be refused exactly when the model says so. */
async function take(shopId: number, step: Step, key: string, day: number, model: Model, posted: LedgerCommand[]) {
  if (step.name === "runExpiry") return runExpiry(shopId, day, model);
  if (step.name === "reverse") return reverse(shopId, step, day, model, posted);
  const commands = commandsOf(step, key, day, posted);
  const after = applied(model, commands);
  if (after === null) {
    expect(await post(shopId, commands).catch(refusal)).toBe("INSUFFICIENT_POINTS");
    return model;
  }
  expect(await post(shopId, commands)).toHaveLength(commands.length);
  posted.push(...commands);
  return after;
}

async function runExpiry(shopId: number, day: number, model: Model): Promise<Model> {
  const due = await database.prisma.pointLot.aggregate({
    where: { shopId, expiresAt: { lte: at(day) } },
    _sum: { remaining: true },
  });
  const { points } = await expireLots(database.prisma, { shopId, now: at(day) });
  expect(points).toBe(Number(due._sum.remaining ?? 0));
  const balances = await balancesOf(shopId);
  const total = (all: Iterable<{ available: number }>) => [...all].reduce((sum, { available }) => sum + available, 0);
  expect(total(balances.values())).toBe(total(model.balances.values()) - points);
  return { ...model, balances };
}

async function reverse(shopId: number, step: Step, day: number, model: Model, posted: LedgerCommand[]) {
  const original = posted[step.pick % Math.max(posted.length, 1)];
  if (!original) return model;
  const { eventKey, customerId } = original;
  const entries = original.entries.map(({ account, amount }) => ({ account, amount: -amount }));
  const command: LedgerCommand = {
    ...original,
    eventKey: "",
    kind: "REVERSE",
    allowNegative: false,
    customerId,
    entries,
  };
  const after = applied(model, [{ ...command, reversesKey: eventKey }]);
  const reversal = { shopId, eventKey, reason: null, actor: "system", now: at(day) };
  const result = await reverseTransaction(database.prisma, reversal).catch(refusal);
  if (typeof result === "object" && "duplicate" in result && result.duplicate) return model;
  if (after === null) expect(result).toBe("INSUFFICIENT_POINTS");
  else expect(result).toMatchObject({ duplicate: false });
  return after ?? model;
}

/** Compared with plain sums over the entries, month by month. */
async function expectLiability(shopId: number): Promise<void> {
  const { prisma } = database;
  const months = await readLiability(prisma, { shopId, timeZone: "Europe/Berlin", from: "2025-12", to: "2026-06" });
  const transactions = await prisma.ledgerTransaction.findMany({ where: { shopId } });
  const monthOf = new Map(
    transactions.map(({ id, occurredAt }) => [id, dayOf(occurredAt, "Europe/Berlin").slice(0, 7)]),
  );
  const entries = await prisma.ledgerEntry.findMany({
    where: { shopId, account: { in: ["PENDING", "AVAILABLE", "RESERVED"] } },
  });
  const held = (until: (month: string) => boolean) =>
    entries.reduce((sum, entry) => sum + (until(monthOf.get(entry.transactionId)!) ? Number(entry.amount) : 0), 0);
  for (const { month, opening, closing, ...flow } of months) {
    expect([month, opening]).toEqual([month, held((other) => other < month)]);
    expect([month, closing]).toEqual([month, held((other) => other <= month)]);
    const { issued, takenBack, redeemed, returned, expired, adjusted } = flow;
    expect(issued - takenBack - redeemed + returned - expired + adjusted).toBe(closing - opening);
  }
}

it(
  "any sequence keeps the ledger sound, and taking it again changes nothing",
  { timeout: patience(120_000) },
  async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const shopId = ++shops;
        const posted: LedgerCommand[] = [];
        let model = emptyModel(members);
        for (const [day, step] of sequence.entries()) {
          model = await take(shopId, step, `event:${day}`, day, model, posted);
        }
        expect(await balancesOf(shopId)).toEqual(model.balances);
        expect(await faultsOf(shopId)).toEqual([]);
        await expectLiability(shopId);
        const before = await contentOf(shopId);
        const again = await post(shopId, posted, at(99));
        expect(again.every((result) => result.duplicate)).toBe(true);
        expect(await contentOf(shopId)).toEqual(before);
      }),
      { numRuns: 15 },
    );
  },
);

it("one call of many commands does what many calls of one command do", { timeout: patience(120_000) }, async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.integer({ min: 1, max: 12 }), async (sequence, size) => {
      const [single, batched] = [++shops, ++shops];
      const posted: LedgerCommand[] = [];
      let model = emptyModel(members);
      for (const [day, step] of sequence.entries()) {
        const commands = commandsOf(step, `event:${day}`, day, posted);
        const after = applied(model, commands);
        if (after === null) continue;
        for (const command of commands) await post(single, [command]);
        posted.push(...commands);
        model = after;
      }
      for (let index = 0; index < posted.length; index += size) await post(batched, posted.slice(index, index + size));
      expect(await contentOf(batched)).toEqual(await contentOf(single));
    }),
    { numRuns: 30 },
  );
});

it("several connections at once keep the ledger sound", { timeout: patience(120_000) }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(aStep, { minLength: 5, maxLength: 15 }), { minLength: 4, maxLength: 4 }),
      async (lanes) => {
        const shopId = ++shops;
        const posted: LedgerCommand[] = [];
        const walk = async (lane: Step[], name: number) => {
          for (const [day, step] of lane.entries()) {
            if (step.name === "runExpiry") await expireLots(database.prisma, { shopId, now: at(day) });
            const commands = commandsOf(step, `${name}:${day}`, day, posted);
            const result = await post(shopId, commands).catch(refusal);
            if (Array.isArray(result)) posted.push(...commands);
            else expect(result).toBe("INSUFFICIENT_POINTS");
          }
        };
        await Promise.all(lanes.map(walk));
        expect(await faultsOf(shopId)).toEqual([]);
        const before = await contentOf(shopId);
        await Promise.all([post(shopId, posted), post(shopId, posted.toReversed())]);
        expect(await contentOf(shopId)).toEqual(before);
      },
    ),
    { numRuns: 15 },
  );
});
