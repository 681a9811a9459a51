import { setTimeout as sleep } from "node:timers/promises";
import type { JobContext } from "./job-handler";
import { getBulkOperation, type BulkOperationState } from "~/shopify/get-bulk-operation";

const POLL_MS = 500;
/** How long a worker waits for a bulk operation before it takes other jobs. */
const PATIENCE_MS = 30_000;

/** The bulk operation once it has ended; "running" where that takes longer, null when Shopify does not know it any more. */
export async function waitForBulk(
  operationId: string,
  shopId: number,
  { adminFor }: JobContext,
): Promise<BulkOperationState | "running" | null> {
  const graphql = await adminFor(shopId);
  for (let waited = 0; ; waited += POLL_MS) {
    const operation = await getBulkOperation(graphql, operationId);
    if (!operation || !["CREATED", "RUNNING", "CANCELING"].includes(operation.status)) return operation;
    if (waited >= PATIENCE_MS) return "running";
    await sleep(POLL_MS);
  }
}
