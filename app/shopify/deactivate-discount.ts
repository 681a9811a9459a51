import type { AdminGraphql } from "~/shopify/admin-graphql";
import { runQuery } from "~/shopify/run-query";
import { throwUserErrors } from "~/shopify/user-errors";

const DEACTIVATE_DISCOUNT = `#graphql
  mutation DeactivateDiscount($id: ID!) {
    discountCodeDeactivate(id: $id) {
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

/** Ends a code discount now. A deleted discount counts as ended. */
export async function deactivateDiscount(graphql: AdminGraphql, id: string): Promise<void> {
  const result = await runQuery(graphql, DEACTIVATE_DISCOUNT, { id });
  const errors = result.discountCodeDeactivate?.userErrors ?? [];
  if (errors.some(({ field }) => field?.at(-1) === "id")) return;
  throwUserErrors("discountCodeDeactivate", errors);
}
