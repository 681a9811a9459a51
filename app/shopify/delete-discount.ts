import type { AdminGraphql } from "~/shopify/admin-graphql";
import { runQuery } from "~/shopify/run-query";
import { throwUserErrors } from "~/shopify/user-errors";

const DELETE_DISCOUNT = `#graphql
  mutation DeleteDiscount($id: ID!) {
    discountCodeDelete(id: $id) {
      deletedCodeDiscountId
      userErrors {
        field
        message
        code
      }
    }
  }
` as const;

/** Deletes a code discount with all its codes. One that is not there counts as deleted. */
export async function deleteDiscount(graphql: AdminGraphql, id: string): Promise<void> {
  const result = await runQuery(graphql, DELETE_DISCOUNT, { id });
  const errors = result.discountCodeDelete?.userErrors ?? [];
  if (errors.some(({ field }) => field?.at(-1) === "id")) return;
  throwUserErrors("discountCodeDelete", errors);
}
