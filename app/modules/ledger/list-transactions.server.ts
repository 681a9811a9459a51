import type { Db } from "~/db.server";
import type { LedgerAccountName, LedgerKind } from "./ledger-command";

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
  /** balanceAfter is null on the shop's side */
  entries: { account: LedgerAccountName; amount: number; balanceAfter: number | null }[];
}

/**
 * A member's transactions, newest first, two statements by index however long the ledger is. `nextCursor` is the `before`
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
    omit: { shopId: true, customerId: true, inputHash: true },
  });
  const page = found.slice(0, limit);
  const entries = await db.ledgerEntry.findMany({
    where: { shopId, transactionId: { in: page.map((transaction) => transaction.id) } },
    orderBy: [{ transactionId: "asc" }, { line: "asc" }],
  });
  const byTransaction = Map.groupBy(entries, (entry) => entry.transactionId);
  const rows = page.map((transaction) => ({
    ...transaction,
    kind: transaction.kind as LedgerKind,
    entries: (byTransaction.get(transaction.id) ?? []).map(({ account, amount, balanceAfter }) => ({
      account: account as LedgerAccountName,
      amount,
      balanceAfter,
    })),
  }));
  return { rows, nextCursor: found.length > limit ? (page.at(-1)?.id ?? null) : null };
}
