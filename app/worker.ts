import type { PgBoss } from "pg-boss";
import { adminFor } from "~/platform/admin-for.server";
import { prisma, workerPrisma } from "~/db.server";
import { env } from "~/env.server";
import { handlers } from "~/jobs";
import type { JobContext, JobHandler } from "~/jobs/job-handler";
import { handleBatch } from "~/jobs/handle-batch";
import { enqueueWaitingPhotos } from "~/jobs/encode-photos";
import { enqueueDueTimers } from "~/jobs/run-timers";
import { now } from "~/lib/clock.server";
import { logger } from "~/lib/logger.server";
import { createQueues, getBoss, stopBoss } from "~/lib/queue.server";
import { inEveryShop } from "~/lib/shop-scope.server";
import { registerAfterBookings } from "~/platform/after-booking-list.server";
import { sealKeys, sealAll } from "~/platform/seal-keys.server";
import { jobsEnded, startMetrics } from "~/platform/metrics.server";
import { jobs } from "~/modules/jobs/registry";

async function work(boss: PgBoss, handler: JobHandler): Promise<void> {
  const { name, batchSize = 1, onePerShop, cron } = handler.job;
  const context: JobContext = { db: workerPrisma, logger: logger.child({ job: name }), now, adminFor };
  const options = {
    batchSize,
    pollingIntervalSeconds: 1,
    // pg-boss announces a delayed job when it is created, not when it is due: only polling finds it in time.
    notifyPollingIntervalSeconds: 1,
    perJobResults: true as const,
    ...(onePerShop ? { groupConcurrency: 1 } : {}),
  };
  await boss.work(name, options, async (waiting) => {
    const results = await handleBatch(handler, waiting, context);
    for (const { status } of results) jobsEnded.inc({ name, outcome: status });
    return results;
  });
  if (cron) await boss.schedule(name, cron);
}

const kept = globalThis as { stammtischWorker?: Promise<() => Promise<void>> };

/**
 * Starts running jobs and looking for due timers, once per process. @returns a function that stops it and lets running
 * jobs end
 */
export function startWorker(): Promise<() => Promise<void>> {
  return (kept.stammtischWorker ??= start());
}

async function start(): Promise<() => Promise<void>> {
  startMetrics();
  registerAfterBookings();
  const boss = await getBoss();
  await createQueues(Object.values(jobs));
  for (const handler of handlers) await work(boss, handler);
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
  logger.info({ queues: handlers.length }, "worker started");
  return async () => {
    clearInterval(timer);
    await closeConnections();
  };
}

/** Lets running jobs end and closes the database connections. */
export async function closeConnections(): Promise<void> {
  await stopBoss();
  await Promise.all([prisma.$disconnect(), workerPrisma.$disconnect()]);
}
