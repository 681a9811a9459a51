import type { Db } from "~/db.server";
import { shopsWithDueTimers } from "~/modules/earning/awards/due-timers.server";
import { jobs } from "~/modules/jobs/registry";

export interface Health {
  status: "ok";
  time: string;
  queue: { waiting: number; active: number; parked: number };
  /** waiting jobs that have failed several times, by name */
  failing: { job: string; jobs: number; tries: number }[];
  timers: { due: number };
  imports: { running: number };
  /** shops that are installed and not set up yet */
  shops: { settingUp: number };
}

const SEVERAL_TRIES = 4;

/** The backlog of all shops. Jobs that wait for a later time count, parked events do not. */
export async function readHealth(db: Db, { now }: { now: Date }): Promise<Health> {
  const due = await shopsWithDueTimers(db, { now });
  const settingUp = await db.shop.count({ where: { status: "ACTIVE", appInstallationId: null } });
  const running = await db.import.count({ where: { status: { in: ["QUEUED", "EXPORTING", "LOADING"] } } });
  // Reads the queue last: a job that ended since was counted by the statements before, or its follow-up is in the
  // queue.
  const failing = await db.$queryRaw<Health["failing"]>`
    SELECT name AS job, count(*)::int AS jobs, max(retry_count)::int AS tries FROM pgboss.job
    WHERE state = 'retry' AND retry_count >= ${SEVERAL_TRIES} GROUP BY name ORDER BY name`;
  const [queue] = await db.$queryRaw<Health["queue"][]>`
    SELECT
      count(*) FILTER (WHERE state IN ('created', 'retry') AND name <> ${jobs.parkedEvents.name}
        AND name NOT LIKE '\\_\\_pgboss%')::int AS waiting,
      count(*) FILTER (WHERE state = 'active' AND name NOT LIKE '\\_\\_pgboss%')::int AS active,
      count(*) FILTER (WHERE state = 'created' AND name = ${jobs.parkedEvents.name})::int AS parked
    FROM pgboss.job WHERE state IN ('created', 'retry', 'active')`;
  return {
    status: "ok",
    time: now.toISOString(),
    queue: queue ?? { waiting: 0, active: 0, parked: 0 },
    failing,
    timers: { due: due.length },
    imports: { running },
    shops: { settingUp },
  };
}

/** When the last webhook of this shop arrived; null when none did in the days that the queue keeps. */
export async function readLastEvent(db: Db, { shopId }: { shopId: number }): Promise<Date | null> {
  const [row] = await db.$queryRaw<{ at: Date | null }[]>`
    SELECT max(created_on) AS at FROM pgboss.job
    WHERE name = ${jobs.storeEvents.name} AND (data->>'shopId')::int = ${shopId}`;
  return row?.at ?? null;
}
