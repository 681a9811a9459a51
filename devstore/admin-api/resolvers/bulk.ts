import { documents } from "../../state/database";
import {
  cancelBulkOperation,
  createBulkOperation,
  currentBulkOperation,
  getBulkOperation,
} from "../../state/bulk-operations";
import { idOf } from "../../state/gid";
import type { BulkOperation } from "../../state/types/bulk-operation";
import { bulkQueryProblem } from "../bulk/check-query";
import { stagedUploadPath } from "../bulk/uploads";
import type { PageArgs } from "../connections";
import type { TypeResolvers } from "../context";
import { listConnection } from "../list-connection";
import { userError } from "../user-errors";

const failed = (message: string, field: string, code: string) => ({
  bulkOperation: null,
  userErrors: [userError(message, [field], code)],
});

const started = (operation: BulkOperation | undefined) =>
  operation
    ? { bulkOperation: operation, userErrors: [] }
    : failed("Too many bulk operations are in progress for this app and shop.", "query", "OPERATION_IN_PROGRESS");

interface UploadInput {
  filename: string;
  mimeType: string;
}

export const bulkTypes: Record<string, TypeResolvers> = {
  BulkOperation: {
    objectCount: ({ objectCount }: BulkOperation) => String(objectCount),
    rootObjectCount: ({ rootObjectCount }: BulkOperation) => String(rootObjectCount),
    fileSize: ({ fileSize }: BulkOperation) => (fileSize === null ? null : String(fileSize)),
    url: ({ id, status, fileSize }: BulkOperation, _args, { state }) =>
      status === "COMPLETED" && fileSize ? `${state.shop.storeUrl}/bulk/${id}.jsonl` : null,
    partialDataUrl: () => null,
  },
  QueryRoot: {
    bulkOperation: (_root, { id }: { id: string }, { state }) => getBulkOperation(state, idOf(id)) ?? null,
    currentBulkOperation: (_root, { type }: { type?: BulkOperation["type"] }, { state }) =>
      currentBulkOperation(state, type ?? "QUERY") ?? null,
    bulkOperations(_root, args: PageArgs & { query?: string | null }, { state }) {
      const all = documents<BulkOperation>(state, "SELECT data FROM bulk_operation ORDER BY id");
      const filters = [...(args.query ?? "").matchAll(/(status|operation_type):(\w+)/g)];
      const value = (operation: BulkOperation, name = "") => (name === "status" ? operation.status : operation.type);
      const holds = (operation: BulkOperation) =>
        filters.every(([, name, wanted]) => value(operation, name).toLowerCase() === wanted?.toLowerCase());
      return listConnection(args, all.filter(holds));
    },
  },
  Mutation: {
    bulkOperationRunQuery(_root, { query, groupObjects }: { query: string; groupObjects: boolean }, { state }) {
      const problem = bulkQueryProblem(query);
      if (problem) return failed(problem, "query", "INVALID");
      return started(createBulkOperation(state, { type: "QUERY", query, groupObjects }));
    },
    bulkOperationRunMutation(_root, args: { mutation: string; stagedUploadPath: string }, { state }) {
      if (!stagedUploadPath(state, args.stagedUploadPath)) {
        return failed("The JSONL file could not be found.", "stagedUploadPath", "NO_SUCH_FILE");
      }
      const { mutation: query, stagedUploadPath: path } = args;
      return started(createBulkOperation(state, { type: "MUTATION", query, stagedUploadPath: path }));
    },
    bulkOperationCancel: (_root, { id }: { id: string }, { state }) => ({
      bulkOperation: cancelBulkOperation(state, idOf(id)) ?? null,
      userErrors: [],
    }),
    stagedUploadsCreate: (_root, { input }: { input: UploadInput[] }, { state }) => ({
      stagedTargets: input.map(({ filename, mimeType }) => {
        const key = `tmp/${state.shop.id}/bulk/${crypto.randomUUID()}/${filename.replace(/[^\w.-]/g, "_")}`;
        const parameters = [
          { name: "Content-Type", value: mimeType },
          { name: "success_action_status", value: "201" },
          { name: "acl", value: "private" },
          { name: "key", value: key },
        ];
        const url = `${state.shop.storeUrl}/uploads`;
        return { url, resourceUrl: `${url}/${key}`, parameters };
      }),
      userErrors: [],
    }),
  },
};
