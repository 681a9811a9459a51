import type { Db } from "~/db.server";
import { requestProductReviews } from "./request-product-reviews.server";

/**
 * Deletes customers' reviews and photos, here and in the shop. Inside the caller's transaction. Safe to run again.
 */
export async function eraseCustomerReviews(
  db: Db,
  { shopId, customerIds }: { shopId: number; customerIds: bigint[] },
): Promise<void> {
  const where = { shopId, customerId: { in: customerIds } };
  const reviews = await db.review.findMany({ where, select: { id: true, productId: true } });
  await db.reviewPhoto.deleteMany({ where: { shopId, reviewId: { in: reviews.map(({ id }) => id) } } });
  await db.review.deleteMany({ where });
  await requestProductReviews(db, { shopId, productIds: reviews.map(({ productId }) => productId) });
}

/** Deletes all reviews of a shop, and where else they come from. Inside the caller's transaction. */
export async function eraseShopReviews(db: Db, { shopId }: { shopId: number }): Promise<void> {
  await db.reviewPhoto.deleteMany({ where: { shopId } });
  await db.review.deleteMany({ where: { shopId } });
  await db.reviewSource.deleteMany({ where: { shopId } });
}
