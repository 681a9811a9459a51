import type { Db } from "~/db.server";
import { enqueue } from "~/lib/queue.server";

/** Name of the job that writes a product's reviews to Shopify. */
export const PUBLISH_PRODUCT_REVIEWS = "publish-product-reviews";

/**
 * Asks for the reviews of these products to be written anew, at most one waiting job a product. Inside the caller's
 * transaction, one statement.
 */
export async function requestProductReviews(
  db: Db,
  { shopId, productIds }: { shopId: number; productIds: Iterable<bigint> },
): Promise<void> {
  const jobs = [...new Set(productIds)].map((productId) => ({
    data: { shopId, productId: productId.toString() },
    singletonKey: `${shopId}:${productId}`,
  }));
  await enqueue(db, PUBLISH_PRODUCT_REVIEWS, jobs);
}

/** The same for every product with published reviews, e.g. when the app returns to a shop. Two statements. */
export async function requestAllReviews(db: Db, { shopId }: { shopId: number }): Promise<void> {
  const products = await db.review.groupBy({ by: ["productId"], where: { shopId, status: "PUBLISHED" } });
  await requestProductReviews(db, { shopId, productIds: products.map(({ productId }) => productId) });
}
