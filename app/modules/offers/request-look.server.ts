import type { Db } from "~/db.server";
import { enqueue } from "~/lib/queue.server";
import { jobs } from "~/modules/jobs/registry";

/**
 * Asks for a look at a discount of which Shopify has news. One that is behind no offer, as most of a shop are, costs one
 * statement.
 */
export async function requestLook(
  db: Db,
  { shopId, discountId }: { shopId: number; discountId: string },
): Promise<void> {
  const own = await db.offer.findFirst({ where: { shopId, discountId }, select: { id: true } });
  if (!own) return;
  await enqueue(db, jobs.lookAtDiscounts, { shopId, discountId });
}
