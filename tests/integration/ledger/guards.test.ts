import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eraseShopLedger } from "~/modules/ledger/erase-shop-ledger.server";
import { postTransactions } from "~/modules/ledger/post-transactions.server";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { command, start } from "./ledger-setup";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  for (const shopId of [1, 2]) {
    const commands = [
      command("a", "EARN", { AVAILABLE: 10, ISSUED: -10 }),
      command("r", "RESERVE", { AVAILABLE: -4, RESERVED: 4 }),
    ];
    await postTransactions(database.prisma, { shopId, commands, now: start });
  }
});
afterAll(() => database.close());

describe("the database", () => {
  it.each([
    "UPDATE ledger_transaction SET reason = 'better'",
    "UPDATE ledger_entry SET amount = 1 WHERE false",
    "DELETE FROM ledger_transaction",
    "DELETE FROM ledger_entry WHERE shop_id = 1",
    "TRUNCATE ledger_entry",
    "TRUNCATE ledger_transaction, ledger_entry",
  ])("refuses %s", async (statement) => {
    await expect(database.prisma.$executeRawUnsafe(statement)).rejects.toThrow("LEDGER_IMMUTABLE");
  });

  it.each([
    ["an entry of nothing", "INSERT INTO ledger_entry VALUES (1, 1, 9, 1, 'ISSUED', 0, NULL)"],
    ["an unknown account", "INSERT INTO ledger_entry VALUES (1, 1, 9, 1, 'BONUS', 5, NULL)"],
    ["reserved points below zero", "INSERT INTO ledger_entry VALUES (1, 1, 9, 1, 'RESERVED', -5, -5)"],
    ["a member's entry without its balance", "INSERT INTO ledger_entry VALUES (1, 1, 9, 1, 'AVAILABLE', 5, NULL)"],
    ["a pending balance below zero", "INSERT INTO ledger_account VALUES (1, 9, 'PENDING', -1, 0)"],
    ["a lot with more than it had", "UPDATE point_lot SET remaining = amount + 1"],
  ])("refuses %s", async (_, statement) => {
    await expect(database.prisma.$executeRawUnsafe(statement)).rejects.toThrow(/violates check constraint/);
  });

  it("does not take the name of one shop for the deletion of another", async () => {
    const deletion = database.prisma.$transaction([
      database.prisma.$queryRaw`SELECT set_config('stammtisch.erase_shop', '2', true)`,
      database.prisma.$executeRaw`DELETE FROM ledger_entry WHERE shop_id = 1`,
    ]);
    await expect(deletion).rejects.toThrow("LEDGER_IMMUTABLE");
  });

  it("lets one shop's ledger go as a whole, and nothing after it", async () => {
    await eraseShopLedger(database.prisma, { shopId: 2 });
    const { prisma } = database;
    const tables = [
      prisma.ledgerEntry,
      prisma.ledgerTransaction,
      prisma.ledgerAccount,
      prisma.pointLot,
      prisma.pointLotUse,
    ];
    const left = await Promise.all(
      tables.map((table) => (table as typeof prisma.ledgerEntry).groupBy({ by: ["shopId"] })),
    );
    expect(left).toEqual(tables.map(() => [{ shopId: 1 }]));
    await expect(prisma.$executeRaw`DELETE FROM ledger_entry`).rejects.toThrow("LEDGER_IMMUTABLE");
  });
});
