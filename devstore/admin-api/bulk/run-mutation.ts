import { closeSync, createReadStream, writeSync } from "node:fs";
import { createInterface } from "node:readline";
import { setImmediate } from "node:timers/promises";
import { finishBulkOperation, getBulkOperation, saveBulkOperation } from "../../state/bulk-operations";
import type { BulkOperation } from "../../state/types/bulk-operation";
import type { AdminContext } from "../context";
import { executeQuery } from "../execute-query";
import { openResult, stagedUploadPath } from "./uploads";

const LINES_PER_STEP = 100;

/** Runs the mutation with the variables of one line. @returns the line of the result file */
function runLine(context: AdminContext, mutation: string, line: string, index: number): string {
  try {
    const variables = JSON.parse(line) as Record<string, unknown>;
    return JSON.stringify({ ...executeQuery(context, { query: mutation, variables }), __lineNumber: index });
  } catch (error) {
    return JSON.stringify({ errors: [{ message: String(error) }], __lineNumber: index });
  }
}

async function runLines(context: AdminContext, operation: BulkOperation, upload: string, fd: number) {
  const { state } = context;
  let current = operation;
  let waiting: string[] = [];
  // One transaction for many lines: a commit for each line would take most of the time.
  const step = () => {
    const from = current.objectCount;
    const done = state.transaction(() => waiting.map((line, at) => runLine(context, operation.query, line, from + at)));
    const size = writeSync(fd, done.map((line) => `${line}\n`).join(""));
    const objectCount = from + done.length;
    const fileSize = (current.fileSize ?? 0) + size;
    current = { ...current, objectCount, rootObjectCount: objectCount, fileSize };
    saveBulkOperation(state, current);
    waiting = [];
  };
  for await (const line of createInterface({ input: createReadStream(upload), crlfDelay: Infinity })) {
    if (!line.trim()) continue;
    waiting.push(line);
    if (waiting.length < LINES_PER_STEP) continue;
    if (getBulkOperation(state, operation.id)?.status === "CANCELING")
      return { ...current, status: "CANCELED" as const };
    step();
    await setImmediate();
  }
  if (waiting.length > 0) step();
  return { ...current, status: "COMPLETED" as const };
}

export async function runBulkMutation(context: AdminContext, operation: BulkOperation): Promise<void> {
  const { state } = context;
  const upload = stagedUploadPath(state, operation.stagedUploadPath ?? "");
  const running = saveBulkOperation(state, { ...operation, status: "RUNNING", objectCount: 0, fileSize: null });
  if (!upload) {
    finishBulkOperation(state, { ...running, status: "FAILED", errorCode: "INTERNAL_SERVER_ERROR" });
    return;
  }
  const fd = openResult(state, operation.id);
  try {
    finishBulkOperation(state, await runLines(context, running, upload, fd));
  } catch (error) {
    console.error(`bulk operation ${operation.id}:`, error);
    finishBulkOperation(state, { ...running, status: "FAILED", errorCode: "INTERNAL_SERVER_ERROR" });
  } finally {
    closeSync(fd);
  }
}
