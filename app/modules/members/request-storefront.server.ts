import type { Db } from "~/db.server";
import { enqueue } from "~/lib/queue.server";

/** Name of the job that writes what all shoppers may see (rule and running offers) to Shopify. */
export const PUBLISH_STOREFRONT = "publish-storefront";

/** Asks for the storefront data to be written anew, at most one waiting job a shop. Inside the caller's transaction. */
export async function requestStorefront(db: Db, { shopId }: { shopId: number }): Promise<void> {
  await enqueue(db, PUBLISH_STOREFRONT, [{ data: { shopId }, singletonKey: String(shopId) }]);
}
