import type { Db } from "~/db.server";

/** What staff told a customer with their decisions, for the customer who asks for their data. Two statements. */
export async function listDecisionWords(db: Db, { shopId, customerId }: { shopId: number; customerId: bigint }) {
  const awards = await db.award.findMany({ where: { shopId, customerId }, select: { id: true } });
  return db.decision.findMany({
    where: { shopId, awardId: { in: awards.map(({ id }) => id) }, memberText: { not: null } },
    orderBy: { id: "asc" },
    select: { awardId: true, verdict: true, memberText: true, decidedAt: true },
  });
}

/**
 * Forgets what was written with decisions about a customer, which may name them. Who decided what and when stays. Inside
 * the caller's transaction. Safe to run again.
 */
export async function eraseDecisionWords(
  db: Db,
  { shopId, customerId }: { shopId: number; customerId: bigint },
): Promise<void> {
  await db.$executeRaw`
    UPDATE decision SET note = NULL, member_text = NULL FROM award
    WHERE award.shop_id = ${shopId} AND award.customer_id = ${customerId}
      AND decision.shop_id = award.shop_id AND decision.award_id = award.id`;
}
