import type { AdminGraphql } from "~/shopify/admin-graphql";
import { runQuery } from "~/shopify/run-query";
import { throwCodeTaken, throwUserErrors } from "~/shopify/user-errors";
import type { DiscountCodeBasicInput } from "~/types/admin.types";

const CREATE_CODE_DISCOUNT = `#graphql
  mutation CreateCodeDiscount($discount: DiscountCodeBasicInput!) {
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

/**
 * Creates a code discount and returns its gid.
 * @throws PermanentError DISCOUNT_CODE_TAKEN when another discount of the shop has this code
 */
export async function createCodeDiscount(graphql: AdminGraphql, discount: DiscountCodeBasicInput): Promise<string> {
  const { discountCodeBasicCreate: payload } = await runQuery(graphql, CREATE_CODE_DISCOUNT, { discount });
  throwCodeTaken(discount.code, payload?.userErrors);
  throwUserErrors("discountCodeBasicCreate", payload?.userErrors);
  return payload!.codeDiscountNode!.id;
}
