import type { AdminGraphql } from "~/shopify/admin-graphql";
import { runQuery } from "~/shopify/run-query";

const GET_DISCOUNT = `#graphql
  query GetDiscount($id: ID!) {
    codeDiscountNode(id: $id) {
      codeDiscount {
        __typename
        ... on DiscountCodeBasic {
          startsAt
          endsAt
          usageLimit
          codes(first: 1) {
            nodes {
              code
            }
          }
          minimumRequirement {
            __typename
          }
          customerGets {
            items {
              __typename
            }
            value {
              __typename
              ... on DiscountPercentage {
                percentage
              }
              ... on DiscountAmount {
                amount {
                  amount
                }
              }
            }
          }
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

/** A code discount as it is now; staff may have changed it. */
export interface CodeDiscount {
  code: string;
  startsAt: Date;
  endsAt: Date | null;
  /** percent, or an amount of the shop's currency; null for other values */
  value: { percent: number } | { amount: string } | null;
  /** gids of the segments that may use it; null when everybody may */
  segmentIds: string[] | null;
  /** limited to some goods, a minimum amount or a number of uses, which an offer cannot express */
  narrowed: boolean;
}

/** @returns null when the discount was deleted or changed its type */
export async function getDiscount(graphql: AdminGraphql, id: string): Promise<CodeDiscount | null> {
  const { codeDiscountNode: node } = await runQuery(graphql, GET_DISCOUNT, { id });
  const discount = node?.codeDiscount;
  if (discount?.__typename !== "DiscountCodeBasic") return null;
  const { context, customerGets, codes, startsAt, endsAt, usageLimit, minimumRequirement } = discount;
  const { value, items } = customerGets;
  const everybody = context.__typename === "DiscountBuyerSelectionAll";
  const segments = context.__typename === "DiscountCustomerSegments" ? context.segments : [];
  return {
    code: codes.nodes[0]?.code ?? "",
    startsAt: new Date(String(startsAt)),
    endsAt: endsAt ? new Date(String(endsAt)) : null,
    value:
      value.__typename === "DiscountPercentage"
        ? { percent: Math.round(value.percentage * 10_000) / 100 }
        : value.__typename === "DiscountAmount"
          ? { amount: String(value.amount.amount) }
          : null,
    segmentIds: everybody ? null : segments.map((segment) => segment.id),
    narrowed: items.__typename !== "AllDiscountItems" || usageLimit != null || minimumRequirement != null,
  };
}
