import { setTimeout } from "node:timers/promises";
import { getInstallation } from "../../state/app-installation";
import { openBulkOperations } from "../../state/bulk-operations";
import type { BulkOperation } from "../../state/types/bulk-operation";
import type { StoreState } from "../../state/types/store";
import { runBulkMutation } from "./run-mutation";
import { runBulkQuery } from "./run-query";

/** Apps see an operation as CREATED for a moment, as on Shopify. */
const START_DELAY_MS = 50;

export interface BulkRunner {
  /** Starts operations that are not running yet; after a restart of the store also those that it interrupted. */
  wake(): void;
  idle(): boolean;
  close(): Promise<void>;
}

export function createBulkRunner(state: StoreState): BulkRunner {
  const running = new Map<number, Promise<void>>();
  let closed = false;
  const start = async (operation: BulkOperation) => {
    await setTimeout(START_DELAY_MS);
    if (closed) return;
    const context = { state, scopes: getInstallation(state)?.scopes ?? [], bulk: false };
    await (operation.type === "QUERY" ? runBulkQuery(context, operation) : runBulkMutation(context, operation));
  };
  const wake = () => {
    if (closed) return;
    for (const operation of openBulkOperations(state)) {
      if (running.has(operation.id)) continue;
      const work = start(operation)
        .catch((error: unknown) => console.error(`bulk operation ${operation.id}:`, error))
        .finally(() => running.delete(operation.id));
      running.set(operation.id, work);
    }
  };
  return {
    wake,
    idle: () => running.size === 0 && openBulkOperations(state).length === 0,
    async close() {
      closed = true;
      await Promise.allSettled(running.values());
    },
  };
}
