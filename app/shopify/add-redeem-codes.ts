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

/** Codes that Shopify was asked to add in one call. */
export interface CodeCreation {
  /** gid of the creation, which says how far it is */
  creationId: string;
  codes: string[];
}

/** Asks Shopify to add codes to a discount, which it does a little later. Codes that exist are left as they are. */
export async function addRedeemCodes(
  graphql: AdminGraphql,
  discountId: string,
  codes: string[],
): Promise<CodeCreation[]> {
  const creations: CodeCreation[] = [];
  for (const part of chunk(codes, MAX_CODES)) {
    const variables = { discountId, codes: part.map((code) => ({ code })) };
    const { discountRedeemCodeBulkAdd: payload } = await runQuery(graphql, ADD_REDEEM_CODES, variables);
    throwUserErrors("discountRedeemCodeBulkAdd", payload?.userErrors);
    creations.push({ creationId: payload!.bulkCreation!.id, codes: part });
  }
  return creations;
}
