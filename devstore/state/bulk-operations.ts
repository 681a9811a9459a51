import { bulkPayload } from "../webhooks/payloads/app";
import { document, documents, run } from "./database";
import { nextId } from "./ids";
import type { BulkOperation } from "./types/bulk-operation";
import type { StoreState } from "./types/store";

/** Operations of each type that may run at a time. */
const LIMIT = 5;

export function getBulkOperation(state: StoreState, id: number): BulkOperation | undefined {
  return document<BulkOperation>(state, "SELECT data FROM bulk_operation WHERE id = ?", id);
}

export function openBulkOperations(state: StoreState): BulkOperation[] {
  const open = "SELECT data FROM bulk_operation WHERE status IN ('CREATED', 'RUNNING', 'CANCELING') ORDER BY id";
  return documents<BulkOperation>(state, open);
}

/** The newest operation of this type, running or not. */
export function currentBulkOperation(state: StoreState, type: BulkOperation["type"]): BulkOperation | undefined {
  return document<BulkOperation>(
    state,
    "SELECT data FROM bulk_operation WHERE type = ? ORDER BY id DESC LIMIT 1",
    type,
  );
}

export function saveBulkOperation(state: StoreState, operation: BulkOperation): BulkOperation {
  const save = "INSERT OR REPLACE INTO bulk_operation (id, type, status, data) VALUES (?, ?, ?, ?)";
  run(state, save, operation.id, operation.type, operation.status, JSON.stringify(operation));
  return operation;
}

export interface BulkInput {
  type: BulkOperation["type"];
  query: string;
  stagedUploadPath?: string;
  groupObjects?: boolean;
}

/** Queues a bulk operation. @returns undefined when too many of its type are running */
export function createBulkOperation(state: StoreState, input: BulkInput): BulkOperation | undefined {
  if (openBulkOperations(state).filter(({ type }) => type === input.type).length >= LIMIT) return undefined;
  const operation = saveBulkOperation(state, {
    id: nextId(state, "bulkOperation"),
    type: input.type,
    status: "CREATED",
    query: input.query,
    stagedUploadPath: input.stagedUploadPath ?? null,
    groupObjects: input.groupObjects ?? false,
    errorCode: null,
    objectCount: 0,
    rootObjectCount: 0,
    fileSize: null,
    createdAt: state.clock.nowMs(),
    completedAt: null,
  });
  state.wake();
  return operation;
}

export function cancelBulkOperation(state: StoreState, id: number): BulkOperation | undefined {
  const operation = getBulkOperation(state, id);
  if (!operation || !["CREATED", "RUNNING"].includes(operation.status)) return operation;
  return saveBulkOperation(state, { ...operation, status: "CANCELING" });
}

/** Saves the result and sends bulk_operations/finish. */
export function finishBulkOperation(state: StoreState, operation: BulkOperation): BulkOperation {
  return state.transaction(() => {
    const done = saveBulkOperation(state, { ...operation, completedAt: state.clock.nowMs() });
    state.notify("bulk_operations/finish", () => bulkPayload(state, done));
    return done;
  });
}
