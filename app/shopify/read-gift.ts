import type { AdminGraphql } from "~/shopify/admin-graphql";
import { gid } from "~/shopify/gid";
import { runQuery } from "~/shopify/run-query";

const READ_GIFT = `#graphql
  query ReadGift($id: ID!) {
    product(id: $id) {
      title
      variants(first: 100) {
        nodes {
          price
        }
      }
    }
  }
` as const;

export interface Gift {
  title: string;
  /** of its cheapest variant, a decimal string of the shop's currency */
  price: string;
}

/** A product that is given for points; null when the shop does not have it. */
export async function readGift(graphql: AdminGraphql, productId: bigint): Promise<Gift | null> {
  const { product } = await runQuery(graphql, READ_GIFT, { id: gid("Product", productId) });
  const [cheapest] = (product?.variants.nodes ?? [])
    .map(({ price }) => String(price))
    .toSorted((one, other) => Number(one) - Number(other));
  return product && cheapest !== undefined ? { title: product.title, price: cheapest } : null;
}
