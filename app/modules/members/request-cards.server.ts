import type { Db } from "~/db.server";
import { enqueue } from "~/lib/queue.server";

/** Name of the job that writes member cards to Shopify. */
export const PUBLISH_MEMBER_CARDS = "publish-member-cards";

/** Asks for new member cards, at most one waiting job a member. Inside the caller's transaction, one statement. */
export async function requestCards(
  db: Db,
  { shopId, customerIds }: { shopId: number; customerIds: Iterable<bigint> },
): Promise<void> {
  const jobs = [...new Set(customerIds)].map((customerId) => ({
    data: { shopId, customerId: customerId.toString() },
    singletonKey: `${shopId}:${customerId}`,
  }));
  await enqueue(db, PUBLISH_MEMBER_CARDS, jobs);
}
