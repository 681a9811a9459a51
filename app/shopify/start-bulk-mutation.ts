import { AppError } from "~/lib/app-error";
import type { AdminGraphql } from "~/shopify/admin-graphql";
import { runQuery } from "~/shopify/run-query";
import { throwUserErrors } from "~/shopify/user-errors";

const START_BULK_MUTATION = `#graphql
  mutation StartBulkMutation($mutation: String!, $path: String!) {
    bulkOperationRunMutation(mutation: $mutation, stagedUploadPath: $path) {
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
 * Runs a mutation for each line of an uploaded JSONL file and returns the gid of the bulk operation.
 * @throws AppError BULK_OPERATION_BUSY (503) when the shop already runs as many as Shopify allows: try again later
 */
export async function startBulkMutation(
  graphql: AdminGraphql,
  { mutation, path }: { mutation: string; path: string },
): Promise<string> {
  const { bulkOperationRunMutation: payload } = await runQuery(graphql, START_BULK_MUTATION, { mutation, path });
  if (payload?.userErrors.some(({ code }) => code === "OPERATION_IN_PROGRESS" || code === "LIMIT_REACHED")) {
    throw new AppError("BULK_OPERATION_BUSY", { status: 503 });
  }
  throwUserErrors("bulkOperationRunMutation", payload?.userErrors);
  return payload!.bulkOperation!.id;
}
