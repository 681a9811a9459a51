import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";
import type { LedgerAccountName, PostedTransaction } from "./ledger-command";
import { postTransactions } from "./post-transactions.server";

interface Reversal {
  shopId: number;
  /** of the transaction to reverse */
  eventKey: string;
  reason: string | null;
  actor: string;
  /** lets the reversal of a credit take points that are already spent */
  allowNegative?: boolean;
  /** expiry of returned points that have no lot of their own */
  expiresAt?: Date | null;
  now: Date;
}

/**
 * Posts the opposite of a transaction as a new one. Idempotent: a transaction is reversed once. Points that come back
 * return to the lots they were taken from.
 *
 * @throws AppError LEDGER_TRANSACTION_NOT_FOUND
 * @throws AppError INSUFFICIENT_POINTS the points are no longer where the transaction put them
 */
export async function reverseTransaction(db: Db, reversal: Reversal): Promise<PostedTransaction> {
  const { shopId, eventKey, reason, actor, allowNegative, expiresAt, now } = reversal;
  const original = await db.ledgerTransaction.findUnique({ where: { shopId_eventKey: { shopId, eventKey } } });
  if (!original) throw new AppError("LEDGER_TRANSACTION_NOT_FOUND", { status: 404, params: { eventKey } });
  const entries = await db.ledgerEntry.findMany({
    where: { shopId, transactionId: original.id },
    orderBy: { line: "asc" },
  });
  const command = {
    eventKey: `reverse:${eventKey}`,
    kind: "REVERSE" as const,
    customerId: original.customerId,
    entries: entries.map(({ account, amount }) => ({ account: account as LedgerAccountName, amount: -Number(amount) })),
    occurredAt: now,
    expiresAt,
    allowNegative,
    reversesKey: eventKey,
    reason,
    actor,
  };
  const [posted] = await postTransactions(db, { shopId, commands: [command], now });
  return posted as PostedTransaction;
}
