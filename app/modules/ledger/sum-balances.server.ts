import type { Db } from "~/db.server";
import type { Balances } from "./ledger-command";

/** What all members of a shop hold together. One statement, one pass over the shop's accounts. */
export async function sumBalances(db: Db, { shopId }: { shopId: number }): Promise<Balances> {
  // float8: a number is exact far beyond where an integer of the database ends.
  const sums = await db.$queryRaw<{ kind: string; points: number }[]>`
    SELECT kind::text AS kind, sum(balance)::float8 AS points FROM ledger_account WHERE shop_id = ${shopId} GROUP BY kind`;
  const of = (kind: string) => sums.find((sum) => sum.kind === kind)?.points ?? 0;
  return { available: of("AVAILABLE"), pending: of("PENDING"), reserved: of("RESERVED") };
}
