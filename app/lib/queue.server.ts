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
 * Adds jobs inside the caller's transaction: they exist exactly when the transaction commits. A job whose `id` or
 * `singletonKey` is already waiting is dropped; the waiting one begins only after the transaction, so that it sees what
 * the caller changed.
 */
export async function enqueue<T extends object>(db: Db, name: string, jobs: JobInsert<T>[]): Promise<void> {
  const boss = await getBoss();
  let missing = jobs;
  for (let tries = 0; missing.length > 0; tries += 1) {
    if (tries === TRIES_MAX) throw new Error(`jobs of ${name} begin faster than they can be asked for`);
    const inserted = await boss.insert(name, missing, { db: fromPrisma(db), returnId: true });
    if (inserted?.length === missing.length) return;
    const held = await holdWaiting(db, name, missing);
    // One that began between both statements has not seen the change: it takes another.
    missing = missing.filter(({ singletonKey }) => singletonKey && !held.has(singletonKey));
  }
}

const TRIES_MAX = 20;

/**
 * Locks the waiting jobs with these keys, which workers then pass over until the transaction ends. The two alternatives
 * are the indexes of the policies that drop jobs.
 */
async function holdWaiting(db: Db, name: string, jobs: JobInsert<object>[]): Promise<Set<string>> {
  const keys = [...new Set(jobs.flatMap(({ singletonKey }) => singletonKey ?? []))];
  if (keys.length === 0) return new Set();
  const waiting = await db.$queryRaw<{ key: string }[]>`
    SELECT singleton_key AS key FROM pgboss.job
    WHERE name = ${name} AND state = 'created' AND COALESCE(singleton_key, '') = ANY (${keys})
      AND (policy = 'short' OR policy = 'stately')
    FOR SHARE`;
  return new Set(waiting.map(({ key }) => key));
}
