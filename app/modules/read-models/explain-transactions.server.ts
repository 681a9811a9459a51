import type { Db } from "~/db.server";
import { loadStaffNames } from "~/modules/approvals/staff-names.server";
import { loadOrderHeads } from "~/modules/orders/load-order-heads.server";
import { toActivity, type Activity, type ActivitySource } from "./activity";
import { orderIdOfSource } from "~/modules/earning/core/award-source";

type Transaction = ActivitySource["transaction"] & { awardId: string | null };

/** Adds awards, orders and names to ledger transactions; three queries for any number of transactions. */
export async function explainTransactions(
  db: Db,
  { shopId, transactions }: { shopId: number; transactions: Transaction[] },
): Promise<Activity[]> {
  const awardIds = [...new Set(transactions.flatMap(({ awardId }) => awardId ?? []))];
  const awards = await db.award.findMany({
    where: { shopId, id: { in: awardIds } },
    select: { id: true, event: true, source: true, maturesAt: true, writtenOff: true },
  });
  const orderIds = awards.flatMap(({ source }) => orderIdOfSource(source) ?? []);
  const orderById = await loadOrderHeads(db, { shopId, orderIds });
  const staffNames = await loadStaffNames(db, { shopId, actors: transactions.map(({ actor }) => actor) });
  const awardById = new Map(awards.map((award) => [award.id, award]));
  return transactions.map((transaction) => {
    const award = (transaction.awardId && awardById.get(transaction.awardId)) || null;
    const orderId = award && orderIdOfSource(award.source);
    const order = (orderId && orderById.get(orderId)) || null;
    return toActivity({ transaction, award, order, staffName: staffNames.get(transaction.actor) ?? null });
  });
}
