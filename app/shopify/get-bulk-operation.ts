import type { AdminGraphql } from "~/shopify/admin-graphql";
import { runQuery } from "~/shopify/run-query";

const GET_BULK_OPERATION = `#graphql
  query GetBulkOperation($id: ID!) {
    bulkOperation(id: $id) {
      id
      type
      status
      errorCode
      objectCount
      rootObjectCount
      url
    }
  }
` as const;

export interface BulkOperationState {
  id: string;
  type: "QUERY" | "MUTATION";
  status: "CREATED" | "RUNNING" | "COMPLETED" | "CANCELING" | "CANCELED" | "FAILED" | "EXPIRED";
  errorCode: string | null;
  objectCount: number;
  rootObjectCount: number;
  /** URL of a JSONL file, valid for 7 days; null when it is empty */
  url: string | null;
}

/** Null when Shopify does not know the operation any more. */
export async function getBulkOperation(graphql: AdminGraphql, id: string): Promise<BulkOperationState | null> {
  const { bulkOperation } = await runQuery(graphql, GET_BULK_OPERATION, { id });
  if (!bulkOperation) return null;
  return {
    id: bulkOperation.id,
    type: bulkOperation.type as BulkOperationState["type"],
    status: bulkOperation.status as BulkOperationState["status"],
    errorCode: bulkOperation.errorCode ?? null,
    objectCount: Number(bulkOperation.objectCount),
    rootObjectCount: Number(bulkOperation.rootObjectCount),
    url: bulkOperation.url ?? null,
  };
}
