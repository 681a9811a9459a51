import type { AdminGraphql } from "~/shopify/admin-graphql";
import { gid } from "~/shopify/gid";
import { runQuery } from "~/shopify/run-query";

// The schema in the repository has no MediaImage, so the picture comes from the older field.
const GET_SHARED_PRODUCT = `#graphql
  query GetSharedProduct($id: ID!) {
    shop {
      primaryDomain {
        url
      }
    }
    product(id: $id) {
      title
      handle
      onlineStoreUrl
      featuredImage {
        url
      }
    }
  }
` as const;

export interface ProductPreview {
  id: bigint;
  title: string;
  handle: string;
  imageUrl: string | null;
  /** the shop's address for shoppers, e.g. "https://shop.example" */
  shopUrl: string;
}

/** A product for the preview of a link; null when shoppers cannot see it. */
export async function getSharedProduct(graphql: AdminGraphql, id: bigint): Promise<ProductPreview | null> {
  const { product, shop } = await runQuery(graphql, GET_SHARED_PRODUCT, { id: gid("Product", id) });
  if (!product?.onlineStoreUrl) return null;
  const url = product.featuredImage?.url;
  return {
    id,
    title: product.title,
    handle: product.handle,
    imageUrl: typeof url === "string" ? url : null,
    shopUrl: new URL(String(shop.primaryDomain.url)).origin,
  };
}
