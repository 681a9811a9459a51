import type { Db } from "~/db.server";
import type { Balances } from "./ledger-command";

interface BalanceRow extends Balances {
  customerId: bigint;
}

/** The points of each member in one statement; a member without accounts has zeros. Reads only, locks nothing. */
export async function readBalances(
  db: Db,
  { shopId, customerIds }: { shopId: number; customerIds: bigint[] },
): Promise<Map<bigint, Balances>> {
  const balances = new Map<bigint, Balances>();
  for (const customerId of customerIds) balances.set(customerId, { available: 0, pending: 0, reserved: 0 });
  if (balances.size === 0) return balances;
  // float8 here and in other sums: a number, exact far beyond what anybody has (2^53).
  const rows = await db.$queryRaw<BalanceRow[]>`
    SELECT customer_id AS "customerId",
      coalesce(sum(balance) FILTER (WHERE kind = 'AVAILABLE'), 0)::float8 AS available,
      coalesce(sum(balance) FILTER (WHERE kind = 'PENDING'), 0)::float8 AS pending,
      coalesce(sum(balance) FILTER (WHERE kind = 'RESERVED'), 0)::float8 AS reserved
    FROM ledger_account
    WHERE shop_id = ${shopId} AND customer_id = ANY (${customerIds.map(String)}::bigint[])
    GROUP BY customer_id`;
  for (const { customerId, ...row } of rows) balances.set(customerId, row);
  return balances;
}

/** What all members of a shop hold together. One statement, one pass over the shop's accounts. */
export async function sumBalances(db: Db, { shopId }: { shopId: number }): Promise<Balances> {
  const sums = await db.$queryRaw<{ kind: string; points: number }[]>`
    SELECT kind::text AS kind, sum(balance)::float8 AS points FROM ledger_account WHERE shop_id = ${shopId} GROUP BY kind`;
  const of = (kind: string) => sums.find((sum) => sum.kind === kind)?.points ?? 0;
  return { available: of("AVAILABLE"), pending: of("PENDING"), reserved: of("RESERVED") };
}
