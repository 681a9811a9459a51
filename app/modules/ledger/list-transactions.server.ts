import type { LedgerTransaction } from "@prisma/client";
import type { Db } from "~/db.server";
import type { LedgerAccountName, LedgerKind } from "./ledger-command";
import { loadReasons } from "./reasons.server";

export interface ListedTransaction {
  id: bigint;
  eventKey: string;
  kind: LedgerKind;
  awardId: string | null;
  occurredAt: Date;
  createdAt: Date;
  expiresAt: Date | null;
  reversesId: bigint | null;
  reason: string | null;
  actor: string;
  /** balanceAfter is null for the shop's own accounts */
  entries: { account: LedgerAccountName; amount: number; balanceAfter: number | null }[];
}

const unread = { shopId: true, customerId: true, inputHash: true, reason: true } as const;

/**
 * A member's transactions, newest first, three statements by index however long the ledger is. `nextCursor` is the `before`
 * of the next page, null on the last. Reads only.
 */
export async function listTransactions(
  db: Db,
  { shopId, customerId, before, limit }: { shopId: number; customerId: bigint; before?: bigint; limit: number },
): Promise<{ rows: ListedTransaction[]; nextCursor: bigint | null }> {
  const found = await db.ledgerTransaction.findMany({
    where: { shopId, customerId, ...(before === undefined ? {} : { id: { lt: before } }) },
    orderBy: { id: "desc" },
    take: limit + 1,
    omit: unread,
  });
  const page = found.slice(0, limit);
  return {
    rows: await withEntries(db, shopId, page),
    nextCursor: found.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
}

/** Transactions with these event keys, oldest first. Three statements. */
export async function listTransactionsByKey(
  db: Db,
  { shopId, eventKeys }: { shopId: number; eventKeys: string[] },
): Promise<ListedTransaction[]> {
  const found = await db.ledgerTransaction.findMany({
    where: { shopId, eventKey: { in: eventKeys } },
    orderBy: { id: "asc" },
    omit: unread,
  });
  return withEntries(db, shopId, found);
}

async function withEntries(
  db: Db,
  shopId: number,
  transactions: Omit<LedgerTransaction, keyof typeof unread>[],
): Promise<ListedTransaction[]> {
  const transactionIds = transactions.map((transaction) => transaction.id);
  const reasons = await loadReasons(db, { shopId, transactionIds });
  const entries = await db.ledgerEntry.findMany({
    where: { shopId, transactionId: { in: transactionIds } },
    orderBy: [{ transactionId: "asc" }, { line: "asc" }],
  });
  const byTransaction = Map.groupBy(entries, (entry) => entry.transactionId);
  return transactions.map((transaction) => ({
    ...transaction,
    kind: transaction.kind as LedgerKind,
    reason: reasons.get(transaction.id) ?? null,
    entries: (byTransaction.get(transaction.id) ?? []).map(({ account, amount, balanceAfter }) => ({
      account: account as LedgerAccountName,
      amount: Number(amount),
      balanceAfter: balanceAfter === null ? null : Number(balanceAfter),
    })),
  }));
}
