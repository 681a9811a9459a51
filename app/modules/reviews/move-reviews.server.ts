import type { Db } from "~/db.server";
import { requestProductReviews } from "./request-product-reviews.server";

/**
 * Gives the reviews of a customer that Shopify merged to the one that was kept. Where both wrote about a product, both
 * stay as they are. Inside the caller's transaction.
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
