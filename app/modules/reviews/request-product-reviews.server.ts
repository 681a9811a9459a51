import type { Db } from "~/db.server";
import { enqueueAll } from "~/lib/queue.server";
import { jobs } from "~/modules/jobs/registry";

/**
 * Requests that the reviews of these products are published again, at most one waiting job per product. Inside the
 * caller's transaction, one statement.
 */
export async function requestProductReviews(
  db: Db,
  { shopId, productIds }: { shopId: number; productIds: Iterable<bigint> },
): Promise<void> {
  const payloads = [...new Set(productIds)].map((productId) => ({ shopId, productId: productId.toString() }));
  await enqueueAll(db, jobs.publishProductReviews, payloads);
}

/** The same for all products with published reviews, e.g. after the app was installed again. Two statements. */
export async function requestAllReviews(db: Db, { shopId }: { shopId: number }): Promise<void> {
  const products = await db.review.groupBy({ by: ["productId"], where: { shopId, status: "PUBLISHED" } });
  await requestProductReviews(db, { shopId, productIds: products.map(({ productId }) => productId) });
}
