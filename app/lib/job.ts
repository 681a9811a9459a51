import type { Queue } from "pg-boss";
import type { z } from "zod";

/** What there is to do in the background: its name, what it is told, how its queue treats it. Handlers stand in app/jobs. */
export interface Job<Told extends z.ZodType = z.ZodType> {
  /** also the queue's name, which the database keeps: under a new name, jobs that wait under the old one are lost */
  name: string;
  payload: Told;
  queue?: Omit<Queue, "name">;
  /** For queues with a policy: of jobs with the same key one waits at a time. */
  key?(payload: z.input<Told>): string;
  /** jobs handed over at once, 1 unless told otherwise */
  batchSize?: number;
  /** at most one job of a shop is worked at a time, over all processes */
  onePerShop?: boolean;
  /** cron expression in UTC; the job then needs no payload */
  cron?: string;
}

/** What may be told to a job. */
export type JobInput<J extends Job> = z.input<J["payload"]>;
/** What its handler is told. */
export type JobPayload<J extends Job> = z.output<J["payload"]>;

/** Gives a definition its types. */
export function defineJob<Told extends z.ZodType>(job: Job<Told>): Job<Told> {
  return job;
}

/** What stands in a job of the queue whose payload was deleted: it has been worked, or speaks of a redacted customer. */
export interface ErasedJob {
  erased: true;
}

export const isErased = (data: unknown): data is ErasedJob =>
  typeof data === "object" && data !== null && (data as Partial<ErasedJob>).erased === true;
