import type { Db } from "~/db.server";

/**
 * Notes who is about to write these cards, so that of two who write the same card at once it is known whose came second.
 * A claim that is never marked published only means that the card is written again.
 */
export async function claimCards(
  db: Db,
  { shopId, customerIds, claim }: { shopId: number; customerIds: bigint[]; claim: string },
): Promise<void> {
  if (customerIds.length === 0) return;
  await db.$executeRaw`
    UPDATE member SET card_hash = ${claim}
    WHERE shop_id = ${shopId} AND customer_id = ANY (${customerIds.map(String)}::bigint[])`;
}

/** Members whose card was claimed and not marked published. */
export async function listClaimedCards(
  db: Db,
  { shopId, claim }: { shopId: number; claim: string },
): Promise<bigint[]> {
  const rows = await db.member.findMany({ where: { shopId, cardHash: claim }, select: { customerId: true } });
  return rows.map(({ customerId }) => customerId);
}
