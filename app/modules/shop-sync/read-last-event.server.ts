import type { Db } from "~/db.server";
import { jobs } from "~/modules/jobs/registry";

/** When the last news of this shop came in; null when none did in the days that the queue remembers. */
export async function readLastEvent(db: Db, { shopId }: { shopId: number }): Promise<Date | null> {
  const [row] = await db.$queryRaw<{ at: Date | null }[]>`
    SELECT max(created_on) AS at FROM pgboss.job
    WHERE name = ${jobs.storeEvents.name} AND (data->>'shopId')::int = ${shopId}`;
  return row?.at ?? null;
}
