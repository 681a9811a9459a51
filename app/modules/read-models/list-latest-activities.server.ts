import type { Db } from "~/db.server";
import { loadReasons } from "~/modules/ledger/reasons.server";
import { memberName } from "~/modules/members/member-name";
import type { Activity } from "./activity";
import { explainTransactions } from "./explain-transactions.server";

export interface LatestActivity extends Activity {
  customerId: string;
  memberName: string | null;
}

/** The latest movements of points of all members, newest first. */
export async function listLatestActivities(
  db: Db,
  { shopId, now, limit }: { shopId: number; now: Date; limit: number },
): Promise<LatestActivity[]> {
  const rows = await db.ledgerTransaction.findMany({
    where: { shopId, occurredAt: { lte: now } },
    orderBy: [{ occurredAt: "desc" }, { id: "desc" }],
    take: limit,
  });
  const transactionIds = rows.map(({ id }) => id);
  const [reasons, entries, members] = await Promise.all([
    loadReasons(db, { shopId, transactionIds }),
    db.ledgerEntry.findMany({ where: { shopId, transactionId: { in: transactionIds } } }),
    db.member.findMany({ where: { shopId, customerId: { in: rows.map(({ customerId }) => customerId) } } }),
  ]);
  const transactions = rows.map((row) => ({
    ...row,
    reason: reasons.get(row.id) ?? null,
    entries: entries
      .filter(({ transactionId }) => transactionId === row.id)
      .map((entry) => ({ ...entry, amount: Number(entry.amount) })),
  }));
  const activities = await explainTransactions(db, { shopId, transactions });
  return activities.map((activity, index) => {
    const customerId = rows[index]?.customerId ?? 0n;
    const member = members.find((candidate) => candidate.customerId === customerId);
    return { ...activity, customerId: customerId.toString(), memberName: member ? memberName(member) : null };
  });
}
