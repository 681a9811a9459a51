import type { AdminGraphql } from "~/shopify/admin-graphql";
import { chunk } from "~/shopify/chunk";
import { runQuery } from "~/shopify/run-query";
import { throwUserErrors } from "~/shopify/user-errors";

const ADD_REDEEM_CODES = `#graphql
  mutation AddRedeemCodes($discountId: ID!, $codes: [DiscountRedeemCodeInput!]!) {
    discountRedeemCodeBulkAdd(discountId: $discountId, codes: $codes) {
      bulkCreation {
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

/** Maximum per call. */
const MAX_CODES = 250;

/** Adds codes to a discount; Shopify adds them asynchronously. Existing codes are left as they are. */
export async function addRedeemCodes(graphql: AdminGraphql, discountId: string, codes: string[]): Promise<void> {
  for (const part of chunk(codes, MAX_CODES)) {
    const variables = { discountId, codes: part.map((code) => ({ code })) };
    const { discountRedeemCodeBulkAdd: payload } = await runQuery(graphql, ADD_REDEEM_CODES, variables);
    throwUserErrors("discountRedeemCodeBulkAdd", payload?.userErrors);
  }
}
