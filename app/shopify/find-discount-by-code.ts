import type { AdminGraphql } from "~/shopify/admin-graphql";
import { runQuery } from "~/shopify/run-query";

const FIND_DISCOUNT = `#graphql
  query FindDiscountByCode($code: String!) {
    codeDiscountNodeByCode(code: $code) {
      id
      codeDiscount {
        __typename
        ... on DiscountCodeBasic {
          title
          context {
            __typename
            ... on DiscountCustomerSegments {
              segments {
                id
              }
            }
          }
        }
      }
    }
  }
` as const;

export interface FoundDiscount {
  id: string;
  /** null for types of discounts that this app never creates */
  title: string | null;
  /** gids of the segments that may use it; empty when everybody may */
  segmentIds: string[];
}

export async function findDiscountByCode(graphql: AdminGraphql, code: string): Promise<FoundDiscount | null> {
  const { codeDiscountNodeByCode: node } = await runQuery(graphql, FIND_DISCOUNT, { code });
  if (!node) return null;
  const discount = node.codeDiscount;
  if (discount.__typename !== "DiscountCodeBasic") return { id: node.id, title: null, segmentIds: [] };
  const segments = discount.context.__typename === "DiscountCustomerSegments" ? discount.context.segments : [];
  return { id: node.id, title: discount.title, segmentIds: segments.map(({ id }) => id) };
}
