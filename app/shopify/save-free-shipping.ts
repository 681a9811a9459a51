import type { AdminGraphql } from "~/shopify/admin-graphql";
import { runQuery } from "~/shopify/run-query";
import { throwCodeTaken, throwUserErrors } from "~/shopify/user-errors";
import type { DiscountCodeFreeShippingInput } from "~/types/admin.types";

const CREATE_FREE_SHIPPING = `#graphql
  mutation CreateFreeShipping($discount: DiscountCodeFreeShippingInput!) {
    discountCodeFreeShippingCreate(freeShippingCodeDiscount: $discount) {
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

const UPDATE_FREE_SHIPPING = `#graphql
  mutation UpdateFreeShipping($id: ID!, $discount: DiscountCodeFreeShippingInput!) {
    discountCodeFreeShippingUpdate(id: $id, freeShippingCodeDiscount: $discount) {
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
 * Creates a code for free shipping and returns its gid.
 * @throws PermanentError DISCOUNT_CODE_TAKEN when another discount of the shop has this code
 */
export async function createFreeShipping(
  graphql: AdminGraphql,
  discount: DiscountCodeFreeShippingInput,
): Promise<string> {
  const { discountCodeFreeShippingCreate: payload } = await runQuery(graphql, CREATE_FREE_SHIPPING, { discount });
  throwCodeTaken(discount.code, payload?.userErrors);
  throwUserErrors("discountCodeFreeShippingCreate", payload?.userErrors);
  return payload!.codeDiscountNode!.id;
}

/** @returns false when the discount does not exist any more */
export async function updateFreeShipping(
  graphql: AdminGraphql,
  id: string,
  discount: DiscountCodeFreeShippingInput,
): Promise<boolean> {
  const result = await runQuery(graphql, UPDATE_FREE_SHIPPING, { id, discount });
  const errors = result.discountCodeFreeShippingUpdate?.userErrors ?? [];
  if (errors.some(({ field }) => field?.at(-1) === "id")) return false;
  throwCodeTaken(discount.code, errors);
  throwUserErrors("discountCodeFreeShippingUpdate", errors);
  return true;
}
