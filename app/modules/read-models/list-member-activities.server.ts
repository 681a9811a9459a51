import type { Db } from "~/db.server";
import { listTransactions } from "~/modules/ledger/list-transactions.server";
import type { Activity } from "./activity";
import { explainTransactions } from "./explain-transactions.server";
import { readAwardDetails, type AwardDetail } from "./read-award-details.server";

/** A movement of points with the explanation of its award; null for movements without an award. */
export interface MemberActivity extends Activity {
  detail: AwardDetail | null;
}

/** One page of a member's movements of points, newest first; `nextCursor` is the `before` of the next page. */
export async function listMemberActivities(
  db: Db,
  { shopId, customerId, before, limit }: { shopId: number; customerId: bigint; before?: bigint; limit: number },
): Promise<{ activities: MemberActivity[]; nextCursor: bigint | null }> {
  const { rows, nextCursor } = await listTransactions(db, { shopId, customerId, before, limit });
  const earned = rows.map(({ kind, awardId }) => (kind === "EARN" ? awardId : null));
  const awardIds = [...new Set(earned.flatMap((awardId) => awardId ?? []))];
  const details = await readAwardDetails(db, { shopId, awardIds });
  const activities = await explainTransactions(db, { shopId, transactions: rows });
  const detailOf = (awardId: string | null | undefined) => (awardId && details.get(awardId)) || null;
  return {
    activities: activities.map((activity, index) => ({ ...activity, detail: detailOf(earned[index]) })),
    nextCursor,
  };
}
