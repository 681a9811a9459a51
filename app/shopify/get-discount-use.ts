import type { AdminGraphql } from "~/shopify/admin-graphql";
import { runQuery } from "~/shopify/run-query";

const GET_DISCOUNT_USE = `#graphql
  query GetDiscountUse($id: ID!) {
    codeDiscountNode(id: $id) {
      codeDiscount {
        __typename
        ... on DiscountCodeBasic {
          asyncUsageCount
          totalSales {
            amount
          }
        }
      }
    }
  }
` as const;

export interface DiscountUse {
  /** Shopify counts a moment after the order */
  uses: number;
  /** what orders with the code came to, an amount of the shop's currency; null where Shopify does not tell */
  sales: string | null;
}

/** @returns null when the discount was deleted or changed its type */
export async function getDiscountUse(graphql: AdminGraphql, id: string): Promise<DiscountUse | null> {
  const { codeDiscountNode: node } = await runQuery(graphql, GET_DISCOUNT_USE, { id });
  const discount = node?.codeDiscount;
  if (discount?.__typename !== "DiscountCodeBasic") return null;
  const { asyncUsageCount, totalSales } = discount;
  return { uses: asyncUsageCount, sales: totalSales ? String(totalSales.amount) : null };
}
