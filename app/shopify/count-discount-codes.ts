import type { AdminGraphql } from "~/shopify/admin-graphql";
import { runQuery } from "~/shopify/run-query";

const COUNT_DISCOUNT_CODES = `#graphql
  query CountDiscountCodes($id: ID!) {
    codeDiscountNode(id: $id) {
      codeDiscount {
        __typename
        ... on DiscountCodeBasic {
          codesCount {
            count
          }
        }
      }
    }
  }
` as const;

/** Number of a discount's codes; Shopify counts up to 10,000. */
export async function countDiscountCodes(graphql: AdminGraphql, id: string): Promise<number> {
  const { codeDiscountNode: node } = await runQuery(graphql, COUNT_DISCOUNT_CODES, { id });
  const discount = node?.codeDiscount;
  return discount?.__typename === "DiscountCodeBasic" ? (discount.codesCount?.count ?? 0) : 0;
}
