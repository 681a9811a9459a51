import type { Db } from "~/db.server";

/** Gives a merged member's links to the one kept; links sent long ago go on counting. Inside the caller's transaction. */
export async function moveShareLinks(
  db: Db,
  { shopId, fromId, toId }: { shopId: number; fromId: bigint; toId: bigint },
): Promise<void> {
  await db.shareLink.updateMany({ where: { shopId, customerId: fromId }, data: { customerId: toId } });
}
