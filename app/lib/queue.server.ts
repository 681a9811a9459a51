import { PgBoss, fromPrisma, type JobInsert } from "pg-boss";
import type { Db } from "~/db.server";
import { env } from "~/env.server";
import type { Job, JobInput } from "~/lib/job";
import { logger } from "~/lib/logger.server";

const kept = globalThis as { stammtischBoss?: Promise<PgBoss> };

async function startBoss(): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: env.DATABASE_URL,
    application_name: "stammtisch-queue",
    max: 5,
    // Migrations create the tables; web processes need no rights to change them.
    migrate: false,
    createSchema: false,
    useListenNotify: true,
    // How often jobs of a killed worker are looked for; pg-boss's default is a minute.
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
    connectionTimeoutMillis: 5_000,
  });
  boss.on("error", (error) => logger.error({ err: error }, "queue error"));
  await boss.start();
  return boss;
}

/** The started queue of this process, for sending and working. */
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

/** Creates or updates the queues of these jobs. Safe to run again. */
export async function createQueues(jobs: readonly Job[]): Promise<void> {
  const boss = await getBoss();
  // Dead-letter queues first, because others refer to them.
  const ordered = [...jobs].sort((a, b) => Number(Boolean(a.queue?.deadLetter)) - Number(Boolean(b.queue?.deadLetter)));
  for (const { name, queue = {} } of ordered) {
    await boss.createQueue(name, queue);
    const { policy: _fixed, partition: _too, ...changeable } = queue;
    if (Object.keys(changeable).length > 0) await boss.updateQueue(name, changeable);
  }
}

export interface EnqueueOptions {
  /** a job with an id that the queue still has is dropped, finished jobs included */
  id?: string;
  /** overrides the job's own key */
  key?: string;
  startAfterSeconds?: number;
}

/**
 * Adds a job inside the caller's transaction: it exists exactly when the transaction commits. A job whose id or key is
 * already waiting is dropped; the waiting one starts only after the transaction, so that it sees what the caller
 * changed.
 */
export async function enqueue<J extends Job>(
  db: Db,
  job: J,
  payload: JobInput<J>,
  options: EnqueueOptions = {},
): Promise<void> {
  await insert(db, job.name, [toRow(job, payload, options)]);
}

/** The same for many jobs; one or two statements, none for an empty list. */
export async function enqueueAll<J extends Job>(db: Db, job: J, payloads: readonly JobInput<J>[]): Promise<void> {
  await insert(
    db,
    job.name,
    payloads.map((payload) => toRow(job, payload, {})),
  );
}

/** Adds a job outside of any transaction, with the queue's own connections. */
export async function send<J extends Job>(job: J, payload: JobInput<J>, options: EnqueueOptions = {}): Promise<void> {
  const boss = await getBoss();
  await boss.insert(job.name, [toRow(job, payload, options)]);
}

function toRow<J extends Job>(job: J, payload: JobInput<J>, options: EnqueueOptions): JobInsert<object> {
  const data = payload as object;
  const row: JobInsert<object> = { data };
  const key = options.key ?? job.key?.(payload);
  if (key !== undefined) row.singletonKey = key;
  if (options.id !== undefined) row.id = options.id;
  if (options.startAfterSeconds !== undefined) row.startAfter = options.startAfterSeconds;
  if (job.onePerShop && "shopId" in data) row.group = { id: String(data.shopId) };
  return row;
}

async function insert(db: Db, name: string, jobs: JobInsert<object>[]): Promise<void> {
  const boss = await getBoss();
  let missing = jobs;
  for (let tries = 0; missing.length > 0; tries += 1) {
    if (tries === TRIES_MAX) throw new Error(`jobs of ${name} begin faster than they can be asked for`);
    const inserted = await boss.insert(name, missing, { db: fromPrisma(db), returnId: true });
    if (inserted?.length === missing.length) return;
    const held = await holdWaiting(db, name, missing);
    // A job that started between both statements has not seen the change: add another.
    missing = missing.filter(({ singletonKey }) => singletonKey && !held.has(singletonKey));
  }
}

const TRIES_MAX = 20;

/**
 * Locks the waiting jobs with these keys, which workers then skip until the transaction ends. The two alternatives
 * match the indexes of the policies that drop jobs.
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
