import type { AdminGraphql } from "~/shopify/admin-graphql";
import { runQuery } from "~/shopify/run-query";

const GET_CODE_CREATION = `#graphql
  query GetCodeCreation($id: ID!) {
    discountRedeemCodeBulkCreation(id: $id) {
      done
      failedCount
    }
  }
` as const;

/** How far Shopify is with adding codes; null when it has forgotten that it was asked. */
export async function getCodeCreation(
  graphql: AdminGraphql,
  id: string,
): Promise<{ done: boolean; failedCount: number } | null> {
  return (await runQuery(graphql, GET_CODE_CREATION, { id })).discountRedeemCodeBulkCreation ?? null;
}
