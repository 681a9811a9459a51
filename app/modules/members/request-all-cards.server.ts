import type { Db } from "~/db.server";
import { enqueue } from "~/lib/queue.server";

/** Name of the job that writes all outdated member cards of a shop by bulk mutation. */
export const PUBLISH_ALL_CARDS = "publish-all-cards";

/** Asks for the cards of all members whose card in Shopify is out of date. Inside the caller's transaction. */
export async function requestAllCards(db: Db, { shopId }: { shopId: number }): Promise<void> {
  await enqueue(db, PUBLISH_ALL_CARDS, [{ data: { shopId }, singletonKey: String(shopId) }]);
}
