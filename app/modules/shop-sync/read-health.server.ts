import type { Db } from "~/db.server";
import { shopsWithDueTimers } from "~/modules/earning/due-timers.server";
import { PARKED_EVENTS } from "./parked-events.server";

export interface Health {
  status: "ok";
  time: string;
  queue: { waiting: number; active: number; parked: number };
  timers: { due: number };
  imports: { running: number };
}

/** What is still to be done, over all shops. A job that waits for a later time counts, parked news does not. */
export async function readHealth(db: Db, { now }: { now: Date }): Promise<Health> {
  const [queue] = await db.$queryRaw<Health["queue"][]>`
    SELECT
      count(*) FILTER (WHERE state IN ('created', 'retry') AND name <> ${PARKED_EVENTS}
        AND name NOT LIKE '\\_\\_pgboss%')::int AS waiting,
      count(*) FILTER (WHERE state = 'active' AND name NOT LIKE '\\_\\_pgboss%')::int AS active,
      count(*) FILTER (WHERE state = 'created' AND name = ${PARKED_EVENTS})::int AS parked
    FROM pgboss.job WHERE state IN ('created', 'retry', 'active')`;
  const due = await shopsWithDueTimers(db, { now });
  const running = await db.import.count({ where: { status: { in: ["QUEUED", "EXPORTING", "LOADING"] } } });
  return {
    status: "ok",
    time: now.toISOString(),
    queue: queue ?? { waiting: 0, active: 0, parked: 0 },
    timers: { due: due.length },
    imports: { running },
  };
}
