import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { checkBooks } from "~/modules/earning/awards/check-books.server";
import { earn, earnAvailable, redeem, reserve } from "~/modules/ledger/commands";
import type { LedgerCommand } from "~/modules/ledger/ledger-command";
import { postTransactions } from "~/modules/ledger/post-transactions.server";
import { reverseTransaction } from "~/modules/ledger/reverse-transaction.server";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { start } from "./ledger-setup";

const awardId = "6f0f2a3e-6a54-4b5e-9a7e-0d6f1c2b3a4d";
let database: TestDatabase;
let shopId = 0;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const event = (eventKey: string) => ({ eventKey, customerId: 1n, occurredAt: start, actor: "system" });

beforeEach(async () => {
  shopId += 1;
  await database.prisma.award.create({
    data: {
      shopId,
      id: awardId,
      customerId: 1n,
      event: "ORDER",
      source: "order:1",
      status: "PENDING",
      granted: 10,
      occurredAt: start,
      maturesAt: start,
      snapshot: {},
      createdAt: start,
    },
  });
  const commands: LedgerCommand[] = [
    earn({ ...event("earn"), points: 10, awardId }),
    earnAvailable({ ...event("gift"), points: 50 }),
    reserve({ ...event("reserve"), points: 20 }),
    redeem({ ...event("redeem"), points: 15, reservationKey: "reserve" }),
  ];
  await postTransactions(database.prisma, { shopId, commands, now: start });
  await reverseTransaction(database.prisma, { shopId, eventKey: "redeem", reason: null, actor: "system", now: start });
});

/** Changes what cannot be changed, as only a superuser without triggers can. */
async function tamper(statement: string): Promise<void> {
  await database.prisma.$transaction([
    database.prisma.$executeRawUnsafe("SET LOCAL session_replication_role = replica"),
    database.prisma.$executeRawUnsafe(statement.replaceAll(":shop", String(shopId))),
  ]);
}

describe("check-ledger", () => {
  it("finds nothing in a sound ledger", async () => {
    expect(await checkBooks(database.prisma, { shopId })).toEqual([]);
  });

  const entry = "shop_id = :shop AND account =";
  it.each([
    ["TRANSACTION_SUMS_TO_ZERO", `UPDATE ledger_entry SET amount = amount - 1 WHERE ${entry} 'ISSUED'`],
    ["TRANSACTION_SUMS_TO_ZERO", "DELETE FROM ledger_transaction WHERE shop_id = :shop AND event_key = 'gift'"],
    ["TRANSACTION_SUMS_TO_ZERO", `DELETE FROM ledger_entry WHERE shop_id = :shop`],
    ["BALANCE_IS_SUM_OF_ENTRIES", "UPDATE ledger_account SET balance = balance + 1 WHERE shop_id = :shop"],
    ["BALANCE_IS_SUM_OF_ENTRIES", "DELETE FROM ledger_account WHERE shop_id = :shop AND kind = 'RESERVED'"],
    ["BALANCE_AFTER_RUNS", `UPDATE ledger_entry SET balance_after = balance_after + 1 WHERE ${entry} 'PENDING'`],
    ["NOT_BELOW_ZERO", `UPDATE ledger_entry SET amount = amount - 100 WHERE ${entry} 'AVAILABLE' AND amount < 0`],
    ["LOTS_SUM_TO_AVAILABLE", "UPDATE point_lot SET remaining = remaining - 1 WHERE shop_id = :shop"],
    ["LOT_USES_ADD_UP", "UPDATE point_lot_use SET restored = restored + 1 WHERE shop_id = :shop"],
    ["LOTS_FOLLOW_ENTRIES", "UPDATE point_lot SET expires_at = '2030-01-01' WHERE shop_id = :shop"],
    ["REVERSAL_IS_EXACT", `UPDATE ledger_entry SET amount = amount - 1 WHERE ${entry} 'REDEEMED' AND amount < 0`],
    ["RESERVATION_HOLDS", `UPDATE ledger_entry SET amount = 14 WHERE ${entry} 'RESERVED' AND amount = 20`],
    ["AWARD_IS_BOOKED", "UPDATE award SET granted = 11 WHERE shop_id = :shop"],
    ["AWARD_IS_BOOKED", "DELETE FROM award WHERE shop_id = :shop"],
    ["AWARD_IS_BOOKED", "UPDATE ledger_transaction SET award_id = NULL WHERE shop_id = :shop"],
  ])("finds %s after: %s", async (check, statement) => {
    await tamper(statement);
    const faults = await checkBooks(database.prisma, { shopId });
    expect(faults.map((fault) => fault.check)).toContain(check);
  });
});
