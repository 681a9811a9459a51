import type { Millis } from "./values";

type BulkStatus = "CREATED" | "RUNNING" | "COMPLETED" | "FAILED" | "CANCELING" | "CANCELED";

export interface BulkOperation {
  id: number;
  type: "QUERY" | "MUTATION";
  status: BulkStatus;
  query: string;
  stagedUploadPath: string | null;
  /** whether children follow right after their parents in the result file */
  groupObjects?: boolean;
  errorCode: string | null;
  objectCount: number;
  rootObjectCount: number;
  fileSize: number | null;
  createdAt: Millis;
  completedAt: Millis | null;
}
