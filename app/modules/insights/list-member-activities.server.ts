import type { Db } from "~/db.server";
import { listTransactions } from "~/modules/ledger/list-transactions.server";
import type { Activity } from "./activity";
import { explainTransactions } from "./explain-transactions.server";

/** One page of a member's movements of points, newest first; `nextCursor` is the `before` of the next page. */
export async function listMemberActivities(
  db: Db,
  { shopId, customerId, before, limit }: { shopId: number; customerId: bigint; before?: bigint; limit: number },
): Promise<{ activities: Activity[]; nextCursor: bigint | null }> {
  const { rows, nextCursor } = await listTransactions(db, { shopId, customerId, before, limit });
  return { activities: await explainTransactions(db, { shopId, transactions: rows }), nextCursor };
}
