import type { AdminGraphql } from "~/shopify/admin-graphql";
import { runQuery } from "~/shopify/run-query";
import { throwUserErrors } from "~/shopify/user-errors";

const CREATE_FRIEND_DISCOUNT = `#graphql
  mutation CreateFriendDiscount($discount: DiscountCodeBasicInput!) {
    discountCodeBasicCreate(basicCodeDiscount: $discount) {
      codeDiscountNode {
        id
      }
      userErrors {
        field
        message
        code
      }
    }
  }
` as const;

const UPDATE_FRIEND_DISCOUNT = `#graphql
  mutation UpdateFriendDiscount($id: ID!, $discount: DiscountCodeBasicInput!) {
    discountCodeBasicUpdate(id: $id, basicCodeDiscount: $discount) {
      codeDiscountNode {
        id
      }
      userErrors {
        field
        message
        code
      }
    }
  }
` as const;

export const FRIEND_DISCOUNT_TITLE = "Stammtisch: friends";

export interface FriendDiscountFacts {
  /** whole percent */
  percent: number;
  /** gid of the segment that may use it */
  segmentId: string;
}

/** On everything in the cart, once for each customer, for those of the segment only. */
const input = ({ percent, segmentId }: FriendDiscountFacts) => ({
  title: FRIEND_DISCOUNT_TITLE,
  appliesOncePerCustomer: true,
  context: { customerSegments: { add: [segmentId] } },
  customerGets: { value: { percentage: percent / 100 }, items: { all: true } },
});

/** Makes the discount with its first code and gives its gid. */
export async function createFriendDiscount(
  graphql: AdminGraphql,
  facts: FriendDiscountFacts & { code: string; startsAt: Date },
): Promise<string> {
  const discount = { ...input(facts), code: facts.code, startsAt: facts.startsAt.toISOString() };
  const { discountCodeBasicCreate: payload } = await runQuery(graphql, CREATE_FRIEND_DISCOUNT, { discount });
  throwUserErrors("discountCodeBasicCreate", payload?.userErrors);
  return payload!.codeDiscountNode!.id;
}

/** Brings the discount to the facts. @returns false when the discount does not exist any more */
export async function updateFriendDiscount(
  graphql: AdminGraphql,
  id: string,
  facts: FriendDiscountFacts,
): Promise<boolean> {
  const result = await runQuery(graphql, UPDATE_FRIEND_DISCOUNT, { id, discount: input(facts) });
  const errors = result.discountCodeBasicUpdate?.userErrors ?? [];
  if (errors.some(({ field }) => field?.at(-1) === "id")) return false;
  throwUserErrors("discountCodeBasicUpdate", errors);
  return true;
}
