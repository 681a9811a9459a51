import type { Db } from "~/db.server";
import { enqueue } from "~/lib/queue.server";
import { jobs } from "~/modules/jobs/registry";

/**
 * Asks for the friends' discount in Shopify to be brought to its percent and to all codes, once there is a code. Inside
 * the caller's transaction. `checkCodes`: also to codes that staff removed from it.
 */
export async function requestFriendDiscount(
  db: Db,
  { shopId, checkCodes = false }: { shopId: number; checkCodes?: boolean },
): Promise<void> {
  const inUse = await db.referralLink.findFirst({ where: { shopId }, select: { code: true } });
  if (inUse) await enqueue(db, jobs.syncFriendDiscount, { shopId, checkCodes });
}
