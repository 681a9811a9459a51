import type { AdminGraphql } from "~/shopify/admin-graphql";
import { chunk } from "~/shopify/chunk";
import { gid, idOfGid } from "~/shopify/gid";
import { runQuery } from "~/shopify/run-query";

// The schema in the repository has no MediaImage, so the picture comes from the older field.
const READ_PRODUCT_PICTURES = `#graphql
  query ReadProductPictures($ids: [ID!]!) {
    nodes(ids: $ids) {
      ... on Product {
        id
        featuredImage {
          url(transform: { maxWidth: 320, maxHeight: 320 })
        }
      }
    }
  }
` as const;

/** Shopify takes 250 ids in one request. */
const PRODUCTS_AT_ONCE = 250;

/** A small picture of each product; null for products without one, and for those that Shopify does not know. */
export async function readProductPictures(
  graphql: AdminGraphql,
  productIds: readonly bigint[],
): Promise<{ productId: bigint; url: string | null }[]> {
  const found = new Map<bigint, string | null>();
  for (const part of chunk(productIds, PRODUCTS_AT_ONCE)) {
    const { nodes } = await runQuery(graphql, READ_PRODUCT_PICTURES, { ids: part.map((id) => gid("Product", id)) });
    for (const node of nodes) {
      if (!node || !("featuredImage" in node)) continue;
      const url: unknown = node.featuredImage?.url;
      found.set(idOfGid(node.id), typeof url === "string" && url.startsWith("http") ? url : null);
    }
  }
  return productIds.map((productId) => ({ productId, url: found.get(productId) ?? null }));
}
