import { closeSync, writeSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import { Kind } from "graphql";
import { finishBulkOperation, getBulkOperation, saveBulkOperation } from "../../state/bulk-operations";
import type { BulkOperation } from "../../state/types/bulk-operation";
import type { AdminContext } from "../context";
import { parseQuery } from "../parse-query";
import { adminSchema } from "../schema";
import { openResult } from "./uploads";
import { linesOf, walkObject, type Nested } from "./walk";

const ROOTS_PER_STEP = 250;

/** The root connection with its node selections. */
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

/** Steps through the roots, a few hundred at a time, so that requests are answered in between. */
async function writeLines(context: AdminContext, operation: BulkOperation, fd: number): Promise<BulkOperation> {
  const { walk, nested } = rootsOf(context, operation.query);
  let current = operation;
  let chunk: string[] = [];
  const flush = () => {
    const text = chunk.length ? `${chunk.join("\n")}\n` : "";
    chunk = [];
    const canceled = getBulkOperation(context.state, operation.id)?.status === "CANCELING";
    current = { ...current, fileSize: (current.fileSize ?? 0) + writeSync(fd, text) };
    current = saveBulkOperation(context.state, canceled ? { ...current, status: "CANCELING" } : current);
    return canceled;
  };
  for (const root of nested) {
    for (const source of root.connection.all()) {
      const before = chunk.length;
      chunk.push(...linesOf(walk, root, source));
      current = {
        ...current,
        objectCount: current.objectCount + chunk.length - before,
        rootObjectCount: current.rootObjectCount + 1,
      };
      if (current.rootObjectCount % ROOTS_PER_STEP !== 0) continue;
      if (flush()) return current;
      await setImmediate();
    }
  }
  flush();
  return current;
}

export async function runBulkQuery(context: AdminContext, operation: BulkOperation): Promise<void> {
  const running = saveBulkOperation(context.state, {
    ...operation,
    status: "RUNNING",
    objectCount: 0,
    rootObjectCount: 0,
    fileSize: null,
  });
  const fd = openResult(context.state, operation.id);
  try {
    const done = await writeLines({ ...context, bulk: true }, running, fd);
    finishBulkOperation(context.state, { ...done, status: done.status === "CANCELING" ? "CANCELED" : "COMPLETED" });
  } catch (error) {
    const denied = error instanceof Error && error.message.startsWith("Access denied");
    console.error(`bulk operation ${operation.id}:`, error);
    finishBulkOperation(context.state, {
      ...running,
      status: "FAILED",
      errorCode: denied ? "ACCESS_DENIED" : "INTERNAL_SERVER_ERROR",
    });
  } finally {
    closeSync(fd);
  }
}
