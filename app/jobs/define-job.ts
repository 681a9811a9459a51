import type { JobResult, Queue } from "pg-boss";
import type { z } from "zod";
import type { PrismaClient } from "@prisma/client";
import type { Logger } from "~/lib/logger.server";
import type { AdminFor } from "~/shopify/admin-graphql";

/** What every handler is given. */
export interface JobContext {
  db: PrismaClient;
  logger: Logger;
  now: () => Date;
  adminFor: AdminFor;
}

export interface WaitingJob<Data> {
  id: string;
  data: Data;
}

export interface JobDefinition<Data extends object> {
  name: string;
  payload: z.ZodType<Data>;
  /** jobs handed to one call of `handle` */
  batchSize?: number;
  /** batches worked at the same time by one process */
  concurrency?: number;
  /** at most so many jobs of one group (shop) at a time, over all processes */
  groupConcurrency?: number;
  queue?: Omit<Queue, "name">;
  /** cron expression in UTC; the job then needs no payload */
  cron?: string;
  /**
   * Works the batch. Nothing returned: all done. Results: each job on its own. An error fails the whole batch, which is
   * retried; a PermanentError ends it.
   */
  handle: (jobs: WaitingJob<Data>[], context: JobContext) => Promise<JobResult[] | void>;
}

/** Gives a job definition its types. */
export function defineJob<Data extends object>(job: JobDefinition<Data>): JobDefinition<Data> {
  return job;
}
