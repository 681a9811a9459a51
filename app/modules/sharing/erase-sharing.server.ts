import type { Db } from "~/db.server";

/** Deletes a customer's links with their visits. Inside the caller's transaction. Safe to run again. */
export async function eraseCustomerSharing(
  db: Db,
  { shopId, customerId }: { shopId: number; customerId: bigint },
): Promise<void> {
  const links = await db.shareLink.findMany({ where: { shopId, customerId }, select: { code: true } });
  await db.shareVisit.deleteMany({ where: { shopId, code: { in: links.map(({ code }) => code) } } });
  await db.shareLink.deleteMany({ where: { shopId, customerId } });
}

/** Deletes all links and visits of a shop. Inside the caller's transaction. */
export async function eraseShopSharing(db: Db, { shopId }: { shopId: number }): Promise<void> {
  await db.shareVisit.deleteMany({ where: { shopId } });
  await db.shareLink.deleteMany({ where: { shopId } });
}
