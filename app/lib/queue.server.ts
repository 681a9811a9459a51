import { PgBoss, fromPrisma, type JobInsert } from "pg-boss";
import type { Db } from "~/db.server";
import { env } from "~/env.server";
import { logger } from "~/lib/logger.server";

const kept = globalThis as { stammtischBoss?: Promise<PgBoss> };

async function startBoss(): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: env.DATABASE_URL,
    application_name: "stammtisch-queue",
    max: 5,
    // The tables come with the migrations; web processes need no rights to change them.
    migrate: false,
    createSchema: false,
    useListenNotify: true,
    // Jobs of a worker that was killed are looked for so often; the default is a minute.
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
    connectionTimeoutMillis: 5_000,
  });
  boss.on("error", (error) => logger.error({ err: error }, "queue error"));
  await boss.start();
  return boss;
}

/** The started queue of this process, one for sending and working. */
export function getBoss(): Promise<PgBoss> {
  kept.stammtischBoss ??= startBoss().catch((error: unknown) => {
    delete kept.stammtischBoss;
    throw error;
  });
  return kept.stammtischBoss;
}

export async function stopBoss(): Promise<void> {
  const boss = await kept.stammtischBoss;
  delete kept.stammtischBoss;
  await boss?.stop({ graceful: true, timeout: 10_000 });
}

/**
 * Adds jobs with one statement inside the caller's transaction: they exist exactly when the transaction commits.
 * A job whose `id` or `singletonKey` is already waiting is dropped.
 */
export async function enqueue<T extends object>(db: Db, name: string, jobs: JobInsert<T>[]): Promise<void> {
  if (jobs.length === 0) return;
  const boss = await getBoss();
  await boss.insert(name, jobs, { db: fromPrisma(db) });
}
