import type { Db } from "~/db.server";

interface Customers {
  shopId: number;
  customerIds: bigint[];
}

/** What staff wrote with their decisions about these customers, for those who ask for their data. Two statements. */
export async function listDecisionWords(db: Db, { shopId, customerIds }: Customers) {
  const awards = await db.award.findMany({
    where: { shopId, customerId: { in: customerIds } },
    select: { id: true },
  });
  return db.decision.findMany({
    where: { shopId, awardId: { in: awards.map(({ id }) => id) } },
    orderBy: { id: "asc" },
    select: { awardId: true, verdict: true, note: true, memberText: true, decidedAt: true },
  });
}

/**
 * Forgets what was written with decisions about these customers, which may name them. Who decided what and when stays.
 * Inside the caller's transaction. Safe to run again.
 */
export async function eraseDecisionWords(db: Db, { shopId, customerIds }: Customers): Promise<void> {
  await db.$executeRaw`
    UPDATE decision SET note = NULL, member_text = NULL FROM award
    WHERE award.shop_id = ${shopId} AND award.customer_id = ANY (${customerIds}::bigint[])
      AND decision.shop_id = award.shop_id AND decision.award_id = award.id`;
}
