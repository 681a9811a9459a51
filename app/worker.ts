import type { JobResult, PgBoss } from "pg-boss";
import { prisma } from "~/db.server";
import { env } from "~/env.server";
import { jobs } from "~/jobs";
import type { JobContext, JobDefinition, WaitingJob } from "~/jobs/define-job";
import { enqueueDueTimers } from "~/jobs/run-timers";
import { PermanentError } from "~/lib/app-error";
import { now } from "~/lib/clock.server";
import { logger } from "~/lib/logger.server";
import { getBoss, stopBoss } from "~/lib/queue.server";
import { PARKED_EVENTS } from "~/modules/shop-sync/parked-events.server";
import { unauthenticated } from "~/shopify.server";

async function adminFor(shopId: number): ReturnType<JobContext["adminFor"]> {
  const shop = await prisma.shop.findUnique({ where: { id: shopId } });
  if (shop?.status !== "ACTIVE")
    throw new PermanentError("SHOP_NOT_ACTIVE", { message: `shop ${shopId} is not active` });
  const { admin } = await unauthenticated.admin(shop.domain);
  return admin.graphql;
}

/** Creates or updates the queues. Safe to run again; dead-letter queues come first because others point to them. */
export async function createQueues(boss: PgBoss): Promise<void> {
  await boss.createQueue(PARKED_EVENTS, { retentionSeconds: 365 * 86_400 });
  for (const job of jobs) {
    await boss.createQueue(job.name, job.queue);
    const { policy: _fixed, partition: _too, ...changeable } = job.queue ?? {};
    await boss.updateQueue(job.name, changeable);
  }
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any
async function work(boss: PgBoss, job: JobDefinition<any>): Promise<void> {
  const context: JobContext = { db: prisma, logger: logger.child({ job: job.name }), now, adminFor };
  const options = {
    batchSize: job.batchSize ?? 1,
    localConcurrency: job.concurrency ?? 1,
    pollingIntervalSeconds: 1,
    perJobResults: true as const,
    ...(job.groupConcurrency ? { groupConcurrency: job.groupConcurrency } : {}),
  };
  await boss.work(job.name, options, (waiting) => handleBatch(job, waiting, context));
  if (job.cron) await boss.schedule(job.name, job.cron);
}

/** Checks the payloads, hands the good ones over and settles each job. */
export async function handleBatch(
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  job: JobDefinition<any>,
  waiting: { id: string; data: unknown }[],
  context: JobContext,
): Promise<JobResult[]> {
  const good: WaitingJob<object>[] = [];
  const results: JobResult[] = [];
  for (const { id, data } of waiting) {
    const parsed = job.payload.safeParse(data ?? {});
    if (parsed.success) good.push({ id, data: parsed.data });
    else results.push({ id, status: "deadletter", output: { message: parsed.error.message } });
  }
  if (good.length === 0) return results;
  try {
    const own = await job.handle(good, context);
    return [...results, ...(own ?? good.map(({ id }): JobResult => ({ id, status: "completed" })))];
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof PermanentError) context.logger.warn({ code: error.code }, message);
    else context.logger.error({ err: error }, "job failed");
    const status = error instanceof PermanentError ? "completed" : "failed";
    return [...results, ...good.map(({ id }): JobResult => ({ id, status, output: { message } }))];
  }
}

const kept = globalThis as { stammtischWorker?: Promise<() => Promise<void>> };

/** Starts working the queue and looking for due timers, once a process. @returns what stops it, letting running jobs end */
export function startWorker(): Promise<() => Promise<void>> {
  return (kept.stammtischWorker ??= start());
}

async function start(): Promise<() => Promise<void>> {
  const boss = await getBoss();
  await createQueues(boss);
  for (const job of jobs) await work(boss, job);
  let looking = false;
  const timer = setInterval(() => {
    if (looking) return;
    looking = true;
    enqueueDueTimers(prisma, now())
      .catch((error: unknown) => logger.error({ err: error }, "looking for due timers failed"))
      .finally(() => (looking = false));
  }, env.TIMER_SECONDS * 1_000);
  logger.info({ queues: jobs.length }, "worker started");
  return async () => {
    clearInterval(timer);
    await stopBoss();
    await prisma.$disconnect();
  };
}
