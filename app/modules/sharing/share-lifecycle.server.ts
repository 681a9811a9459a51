import type { Db } from "~/db.server";

/** Deletes customers' links with their visits. Inside the caller's transaction. Safe to run again. */
export async function eraseCustomerSharing(
  db: Db,
  { shopId, customerIds }: { shopId: number; customerIds: bigint[] },
): Promise<void> {
  const where = { shopId, customerId: { in: customerIds } };
  const links = await db.shareLink.findMany({ where, select: { code: true } });
  await db.shareVisit.deleteMany({ where: { shopId, code: { in: links.map(({ code }) => code) } } });
  await db.shareLink.deleteMany({ where });
}

/** Deletes all links and visits of a shop. Inside the caller's transaction. */
export async function eraseShopSharing(db: Db, { shopId }: { shopId: number }): Promise<void> {
  await db.shareVisit.deleteMany({ where: { shopId } });
  await db.shareLink.deleteMany({ where: { shopId } });
}

/**
 * Moves a merged member's links to the one who was kept, so that links sent long ago still count. Inside the caller's
 * transaction.
 */
export async function moveShareLinks(
  db: Db,
  { shopId, fromId, toId }: { shopId: number; fromId: bigint; toId: bigint },
): Promise<void> {
  await db.shareLink.updateMany({ where: { shopId, customerId: fromId }, data: { customerId: toId } });
}

/** Deletes visits before a moment, of all shops. Safe to run again. */
export async function forgetVisits(db: Db, { before }: { before: Date }): Promise<number> {
  const { count } = await db.shareVisit.deleteMany({ where: { createdAt: { lt: before } } });
  return count;
}
