import { Prisma } from "@prisma/client";
import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";
import type { LedgerCommand, PostedTransaction } from "./ledger-command";

/** Reasons that people wrote for these transactions, by transaction id. One statement. */
export async function loadReasons(
  db: Db,
  { shopId, transactionIds }: { shopId: number; transactionIds: bigint[] },
): Promise<Map<bigint, string>> {
  if (transactionIds.length === 0) return new Map();
  const rows = await db.ledgerReason.findMany({ where: { shopId, transactionId: { in: transactionIds } } });
  return new Map(rows.map(({ transactionId, text }) => [transactionId, text]));
}

/** Stores the reasons of the transactions that the query `posted` has newly posted; part of the same statement. */
export function keepReasons(shopId: number, commands: readonly LedgerCommand[]): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO ledger_reason (shop_id, transaction_id, customer_id, text)
    SELECT ${shopId}::integer, posted.transaction_id, told.customer_id, told.reason FROM posted
    JOIN unnest(
      ${commands.map(({ eventKey }) => eventKey)}::text[],
      ${commands.map(({ customerId }) => customerId.toString())}::bigint[],
      ${commands.map(({ reason }) => reason ?? null)}::text[]
    ) AS told (event_key, customer_id, reason) ON told.event_key = posted.event_key
    WHERE told.reason IS NOT NULL AND NOT posted.duplicate
    ON CONFLICT DO NOTHING`;
}

/**
 * A repetition with another reason, or without one, is another command; where none is stored, it may have been erased.
 * One statement, none when nothing was repeated.
 * @throws AppError LEDGER_KEY_CONFLICT
 */
export async function refuseOtherReasons(
  db: Db,
  { shopId, commands, posted }: { shopId: number; commands: LedgerCommand[]; posted: PostedTransaction[] },
): Promise<void> {
  const repeated = posted.flatMap(({ transactionId, duplicate }, index) => {
    const command = commands[index];
    return duplicate && command ? [{ transactionId, command }] : [];
  });
  const kept = await loadReasons(db, { shopId, transactionIds: repeated.map(({ transactionId }) => transactionId) });
  for (const { transactionId, command } of repeated) {
    const reason = kept.get(transactionId);
    if (reason === undefined || reason === command.reason) continue;
    throw new AppError("LEDGER_KEY_CONFLICT", { status: 409, params: { eventKey: command.eventKey } });
  }
}

/** Erases the reasons of these customers' transactions. Inside the caller's transaction. Safe to run again. */
export async function eraseReasons(
  db: Db,
  { shopId, customerIds }: { shopId: number; customerIds: bigint[] },
): Promise<void> {
  await db.ledgerReason.deleteMany({ where: { shopId, customerId: { in: customerIds } } });
}
