import type { Queue } from "pg-boss";
import type { z } from "zod";

/** A background job: its name, its payload, and the options of its queue. Handlers are in app/jobs. */
export interface Job<Payload extends z.ZodType = z.ZodType> {
  /** also the queue's name in the database: after a rename, jobs that wait under the old name are lost */
  name: string;
  payload: Payload;
  queue?: Omit<Queue, "name">;
  /** For queues with a policy: of jobs with the same key only one waits at a time. */
  key?(payload: z.input<Payload>): string;
  /** jobs handed over at once, 1 by default */
  batchSize?: number;
  /** only one job of a shop runs at a time, over all processes */
  onePerShop?: boolean;
  /**
   * Writes to Shopify what shoppers see: dropped while the app's traces are removed from a shop, and until staff use the app again.
   * "SOMETIMES": the handler itself asks before it writes.
   */
  publishes?: "ALWAYS" | "SOMETIMES";
  /** cron expression in UTC; the job then needs no payload */
  cron?: string;
}

/** The payload as the caller gives it. */
export type JobInput<J extends Job> = z.input<J["payload"]>;
/** The payload as the handler gets it. */
export type JobPayload<J extends Job> = z.output<J["payload"]>;

/** Keeps the exact types of a definition. */
export function defineJob<Payload extends z.ZodType>(job: Job<Payload>): Job<Payload> {
  return job;
}

/** Payload of a job after its data was erased: it was processed, or is about a redacted customer. */
export interface ErasedJob {
  erased: true;
}

export const isErased = (data: unknown): data is ErasedJob =>
  typeof data === "object" && data !== null && (data as Partial<ErasedJob>).erased === true;
