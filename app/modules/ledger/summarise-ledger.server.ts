import type { Db } from "~/db.server";
import type { Balances } from "./ledger-command";
import { sumBalances } from "./sum-balances.server";

export interface LedgerSummary {
  /** of the period; points taken back reduce `issued` */
  issued: number;
  redeemed: number;
  expired: number;
  adjusted: number;
  writtenOff: number;
  /** of this moment */
  outstanding: Balances;
}

type PeriodTotals = Omit<LedgerSummary, "outstanding">;

/**
 * Points of a shop in the period from (inclusive) to (exclusive), by the time the event occurred, and what members hold
 * now. Two statements: the period by its index on the transactions, the balances by one pass over the shop's accounts,
 * three small rows a member. Reads only.
 */
export async function summariseLedger(
  db: Db,
  { shopId, from, to }: { shopId: number; from: Date; to: Date },
): Promise<LedgerSummary> {
  const totals = await readPeriod(db, { shopId, from, to });
  return { ...totals, outstanding: await sumBalances(db, { shopId }) };
}

/** The shop's side mirrors the members': what it issues is a debit there, what comes back a credit. */
async function readPeriod(
  db: Db,
  { shopId, from, to }: { shopId: number; from: Date; to: Date },
): Promise<PeriodTotals> {
  const rows = await db.$queryRaw<{ account: string; total: bigint }[]>`
    SELECT e.account, sum(e.amount)::bigint AS total
    FROM ledger_transaction t
    JOIN ledger_entry e ON e.shop_id = t.shop_id AND e.transaction_id = t.id AND e.balance_after IS NULL
    WHERE t.shop_id = ${shopId} AND t.occurred_at >= ${from} AND t.occurred_at < ${to}
    GROUP BY e.account`;
  const totalOf = (account: string) => Number(rows.find((row) => row.account === account)?.total ?? 0n);
  return {
    issued: 0 - totalOf("ISSUED"),
    redeemed: totalOf("REDEEMED"),
    expired: totalOf("EXPIRED"),
    adjusted: 0 - totalOf("ADJUSTED"),
    writtenOff: 0 - totalOf("WRITTEN_OFF"),
  };
}
