import type { AdminGraphql } from "~/shopify/admin-graphql";
import { gid } from "~/shopify/gid";
import { runQuery } from "~/shopify/run-query";
import { SET_METAFIELDS } from "~/shopify/set-member-cards";
import { throwUserErrors } from "~/shopify/user-errors";

/** Names the metafield that the theme blocks read as `product.metafields["$app"].reviews`. */
export const reviewsMetafield = (productId: bigint) => ({
  ownerId: gid("Product", productId),
  namespace: "$app",
  key: "reviews",
});

/** Writes a product's reviews. Shopify requires write_products for it. @throws PermanentError e.g. when the product was deleted */
export async function setProductReviews(
  graphql: AdminGraphql,
  { productId, json }: { productId: bigint; json: string },
): Promise<void> {
  const metafield = { ...reviewsMetafield(productId), type: "json", value: json };
  const result = await runQuery(graphql, SET_METAFIELDS, { metafields: [metafield] });
  throwUserErrors("metafieldsSet", result.metafieldsSet?.userErrors);
}
