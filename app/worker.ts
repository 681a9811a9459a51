import type { PgBoss } from "pg-boss";
import { adminFor } from "~/platform/admin-for.server";
import { prisma, workerPrisma } from "~/db.server";
import { env } from "~/env.server";
import { jobs } from "~/jobs";
import type { JobContext, JobDefinition } from "~/jobs/define-job";
import { handleBatch } from "~/jobs/handle-batch";
import { enqueueWaitingPhotos } from "~/jobs/encode-photos";
import { enqueueDueTimers } from "~/jobs/run-timers";
import { now } from "~/lib/clock.server";
import { logger } from "~/lib/logger.server";
import { getBoss, stopBoss } from "~/lib/queue.server";
import { inEveryShop } from "~/lib/shop-scope.server";
import { PARKED_EVENTS } from "~/modules/shop-sync/parked-events.server";
import { followBookings } from "~/platform/after-booking-list.server";
import { sealAll } from "~/platform/seal-all.server";
import { sealKeys } from "~/platform/seal-keys.server";
import { jobsEnded, startMetrics } from "~/platform/metrics.server";

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
  const context: JobContext = { db: workerPrisma, logger: logger.child({ job: job.name }), now, adminFor };
  const options = {
    batchSize: job.batchSize ?? 1,
    localConcurrency: job.concurrency ?? 1,
    pollingIntervalSeconds: 1,
    // A job that starts later announces itself when it is made, not when it is due: only polling finds it in time.
    notifyPollingIntervalSeconds: 1,
    perJobResults: true as const,
    ...(job.groupConcurrency ? { groupConcurrency: job.groupConcurrency } : {}),
  };
  await boss.work(job.name, options, async (waiting) => {
    const results = await handleBatch(job, waiting, context);
    for (const { status } of results) jobsEnded.inc({ name: job.name, outcome: status });
    return results;
  });
  if (job.cron) await boss.schedule(job.name, job.cron);
}

const kept = globalThis as { stammtischWorker?: Promise<() => Promise<void>> };

/** Starts working the queue and looking for due timers, once a process. @returns what stops it, letting running jobs end */
export function startWorker(): Promise<() => Promise<void>> {
  return (kept.stammtischWorker ??= start());
}

async function start(): Promise<() => Promise<void>> {
  startMetrics();
  followBookings();
  const boss = await getBoss();
  await createQueues(boss);
  for (const job of jobs) await work(boss, job);
  await inEveryShop(() => enqueueWaitingPhotos(prisma));
  const sealed = await inEveryShop(() => sealAll(prisma, sealKeys));
  if (sealed > 0) logger.info({ sealed }, "sealed with the newest key");
  let looking = false;
  const timer = setInterval(() => {
    if (looking) return;
    looking = true;
    inEveryShop(() => enqueueDueTimers(prisma, now()))
      .catch((error: unknown) => logger.error({ err: error }, "looking for due timers failed"))
      .finally(() => (looking = false));
  }, env.TIMER_SECONDS * 1_000);
  logger.info({ queues: jobs.length }, "worker started");
  return async () => {
    clearInterval(timer);
    await closeConnections();
  };
}

/** Lets running jobs end and leaves the database. */
export async function closeConnections(): Promise<void> {
  await stopBoss();
  await Promise.all([prisma.$disconnect(), workerPrisma.$disconnect()]);
}
