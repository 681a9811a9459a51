import { setImmediate } from "node:timers/promises";
import { Kind } from "graphql";
import { finishBulkOperation, getBulkOperation, saveBulkOperation } from "../../state/bulk-operations";
import type { BulkOperation } from "../../state/types/bulk-operation";
import type { AdminContext } from "../context";
import { parseQuery } from "../parse-query";
import { adminSchema } from "../schema";
import { openResultFile, type ResultFile } from "./result-file";
import { linesOf, walkObject, type Nested } from "./walk";

const ROOTS_PER_STEP = 250;

/** The query's root connections, with the selected fields of their nodes. */
function rootsOf(context: AdminContext, query: string) {
  const { document } = parseQuery(query);
  const operation = document?.definitions.find((found) => found.kind === Kind.OPERATION_DEFINITION);
  const type = adminSchema().getQueryType();
  if (!document || operation?.kind !== Kind.OPERATION_DEFINITION || !type) throw new Error("not a query");
  const walk = { context, document, plans: new WeakMap() };
  const nested: Nested[] = [];
  walkObject(walk, type, {}, [operation.selectionSet], nested);
  return { walk, nested };
}

/** Writes the roots in steps of a few hundred, so that the store answers requests in between. */
async function writeLines(context: AdminContext, operation: BulkOperation, file: ResultFile): Promise<BulkOperation> {
  const { walk, nested } = rootsOf(context, operation.query);
  let current = operation;
  const flush = () => {
    const canceled = getBulkOperation(context.state, operation.id)?.status === "CANCELING";
    current = { ...current, fileSize: (current.fileSize ?? 0) + file.flush() };
    current = saveBulkOperation(context.state, canceled ? { ...current, status: "CANCELING" } : current);
    return canceled;
  };
  for (const root of nested) {
    for (const source of root.connection.all()) {
      const objectCount = current.objectCount + file.add(linesOf(walk, root, source));
      current = { ...current, objectCount, rootObjectCount: current.rootObjectCount + 1 };
      if (operation.groupObjects && objectCount > MAX_GROUPED_OBJECTS) throw new BulkTimeout();
      if (current.rootObjectCount % ROOTS_PER_STEP !== 0) continue;
      if (flush()) return current;
      await setImmediate();
    }
  }
  flush();
  return current;
}

/** Grouping slows a bulk operation down: with more objects than this, a grouped one ends with TIMEOUT. */
const MAX_GROUPED_OBJECTS = 20_000;
class BulkTimeout extends Error {}

export async function runBulkQuery(context: AdminContext, operation: BulkOperation): Promise<void> {
  const running = saveBulkOperation(context.state, {
    ...operation,
    status: "RUNNING",
    objectCount: 0,
    rootObjectCount: 0,
    fileSize: null,
  });
  const file = openResultFile(context.state, operation.id, { grouped: operation.groupObjects ?? false });
  let finished: BulkOperation;
  try {
    const done = await writeLines({ ...context, bulk: true }, running, file);
    finished = { ...done, status: done.status === "CANCELING" ? "CANCELED" : "COMPLETED" };
  } catch (error) {
    console.error(`bulk operation ${operation.id}:`, error);
    finished = { ...running, status: "FAILED", errorCode: errorCodeOf(error) };
  } finally {
    file.end();
  }
  finishBulkOperation(context.state, finished);
}

function errorCodeOf(error: unknown): string {
  if (error instanceof BulkTimeout) return "TIMEOUT";
  const denied = error instanceof Error && error.message.startsWith("Access denied");
  return denied ? "ACCESS_DENIED" : "INTERNAL_SERVER_ERROR";
}
