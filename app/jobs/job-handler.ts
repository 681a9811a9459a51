import type { JobResult } from "pg-boss";
import type { PrismaClient } from "@prisma/client";
import type { Job, JobPayload } from "~/lib/job";
import type { Logger } from "~/lib/logger.server";
import type { AdminFor } from "~/shopify/admin-graphql";

/** What every handler gets. */
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

export interface JobHandler<J extends Job = Job> {
  job: J;
  /**
   * Processes the batch. Without a result all jobs are done; with results each job has its own. An error fails the
   * whole batch, which is retried; a PermanentError ends it.
   */
  handle(waiting: WaitingJob<JobPayload<J>>[], context: JobContext): Promise<JobResult[] | void>;
}

/** Connects a job of the registry with its handler. */
export function handleJob<J extends Job>(job: J, handle: JobHandler<J>["handle"]): JobHandler<J> {
  return { job, handle };
}
