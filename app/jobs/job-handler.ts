import type { JobResult } from "pg-boss";
import type { PrismaClient } from "@prisma/client";
import type { Job, JobPayload } from "~/lib/job";
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

export interface JobHandler<J extends Job = Job> {
  job: J;
  /**
   * Works the batch. Nothing returned: all done. Results: each job on its own. An error fails the whole batch, which is
   * retried; a PermanentError ends it.
   */
  handle(waiting: WaitingJob<JobPayload<J>>[], context: JobContext): Promise<JobResult[] | void>;
}

/** Says how a job of the registry is worked. */
export function handleJob<J extends Job>(job: J, handle: JobHandler<J>["handle"]): JobHandler<J> {
  return { job, handle };
}
