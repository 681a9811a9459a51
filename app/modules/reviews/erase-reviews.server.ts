import type { Db } from "~/db.server";
import { requestProductReviews } from "./request-product-reviews.server";

/**
 * Deletes a customer's reviews and photos, here and in the shop. Inside the caller's transaction. Safe to run again.
 */
export async function eraseCustomerReviews(
  db: Db,
  { shopId, customerId }: { shopId: number; customerId: bigint },
): Promise<void> {
  const reviews = await db.review.findMany({ where: { shopId, customerId }, select: { id: true, productId: true } });
  await db.reviewPhoto.deleteMany({ where: { shopId, reviewId: { in: reviews.map(({ id }) => id) } } });
  await db.review.deleteMany({ where: { shopId, customerId } });
  await requestProductReviews(db, { shopId, productIds: reviews.map(({ productId }) => productId) });
}

/** Deletes all reviews of a shop, and where else they come from. Inside the caller's transaction. */
export async function eraseShopReviews(db: Db, { shopId }: { shopId: number }): Promise<void> {
  await db.reviewPhoto.deleteMany({ where: { shopId } });
  await db.review.deleteMany({ where: { shopId } });
  await db.reviewSource.deleteMany({ where: { shopId } });
}
