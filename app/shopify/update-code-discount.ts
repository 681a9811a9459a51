import type { AdminGraphql } from "~/shopify/admin-graphql";
import { runQuery } from "~/shopify/run-query";
import { throwCodeTaken, throwUserErrors } from "~/shopify/user-errors";
import type { DiscountCodeBasicInput } from "~/types/admin.types";

const UPDATE_CODE_DISCOUNT = `#graphql
  mutation UpdateCodeDiscount($id: ID!, $discount: DiscountCodeBasicInput!) {
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

/**
 * Updates a code discount, also one that has ended.
 * @returns false when the discount does not exist any more
 * @throws PermanentError DISCOUNT_CODE_TAKEN when another discount of the shop has this code
 */
export async function updateCodeDiscount(
  graphql: AdminGraphql,
  id: string,
  discount: DiscountCodeBasicInput,
): Promise<boolean> {
  const result = await runQuery(graphql, UPDATE_CODE_DISCOUNT, { id, discount });
  const errors = result.discountCodeBasicUpdate?.userErrors ?? [];
  if (errors.some(({ field }) => field?.at(-1) === "id")) return false;
  throwCodeTaken(discount.code, errors);
  throwUserErrors("discountCodeBasicUpdate", errors);
  return true;
}
