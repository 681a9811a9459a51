import type { Db } from "~/db.server";
import { requestProductReviews } from "./request-product-reviews.server";
import { deleteReviewPhotos } from "./review-photos.server";

/**
 * Moves the reviews of a merged customer to the one who was kept. When both reviewed a product, both reviews stay as
 * they are. Inside the caller's transaction.
 */
export async function moveReviews(
  db: Db,
  { shopId, fromId, toId }: { shopId: number; fromId: bigint; toId: bigint },
): Promise<void> {
  const moved = await db.$queryRaw<{ productId: bigint }[]>`
    UPDATE review SET customer_id = ${toId}
    WHERE shop_id = ${shopId} AND customer_id = ${fromId} AND NOT EXISTS (
      SELECT 1 FROM review AS own
      WHERE own.shop_id = ${shopId} AND own.customer_id = ${toId} AND own.product_id = review.product_id)
    RETURNING product_id AS "productId"`;
  await requestProductReviews(db, { shopId, productIds: moved.map(({ productId }) => productId) });
}

/**
 * Deletes customers' reviews and photos, in the app and in the shop. Inside the caller's transaction. Safe to run
 * again.
 */
export async function eraseCustomerReviews(
  db: Db,
  { shopId, customerIds }: { shopId: number; customerIds: bigint[] },
): Promise<void> {
  const where = { shopId, customerId: { in: customerIds } };
  const reviews = await db.review.findMany({ where, select: { id: true, productId: true } });
  await deleteReviewPhotos(db, { shopId, reviewIds: reviews.map(({ id }) => id) });
  await db.review.deleteMany({ where });
  await requestProductReviews(db, { shopId, productIds: reviews.map(({ productId }) => productId) });
}

/** Deletes all reviews and review sources of a shop. Inside the caller's transaction. */
export async function eraseShopReviews(db: Db, { shopId }: { shopId: number }): Promise<void> {
  await deleteReviewPhotos(db, { shopId });
  await db.review.deleteMany({ where: { shopId } });
  await db.reviewSource.deleteMany({ where: { shopId } });
}
