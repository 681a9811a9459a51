import { AppError } from "~/lib/app-error";
import type { AdminGraphql } from "~/shopify/admin-graphql";
import { runQuery } from "~/shopify/run-query";
import { throwUserErrors } from "~/shopify/user-errors";

const START_BULK_QUERY = `#graphql
  mutation StartBulkQuery($query: String!) {
    bulkOperationRunQuery(query: $query, groupObjects: false) {
      bulkOperation {
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
 * Starts an export and gives the gid of the bulk operation. Its lines come in any order: grouping them slows an export down
 * and lets that of a long history end by TIMEOUT (https://shopify.dev/changelog/bulk-operations-group-objects-default-changed-to-false).
 * @throws AppError BULK_OPERATION_BUSY (503) when the shop already runs as many as Shopify allows: try again later
 */
export async function startBulkQuery(graphql: AdminGraphql, query: string): Promise<string> {
  const { bulkOperationRunQuery: payload } = await runQuery(graphql, START_BULK_QUERY, { query });
  if (payload?.userErrors.some(({ code }) => code === "OPERATION_IN_PROGRESS" || code === "LIMIT_REACHED")) {
    throw new AppError("BULK_OPERATION_BUSY", { status: 503 });
  }
  throwUserErrors("bulkOperationRunQuery", payload?.userErrors);
  return payload!.bulkOperation!.id;
}
