import type { Db } from "~/db.server";
import { STORE_EVENTS } from "./parked-events.server";

/** When the last news of this shop came in; null when none did in the days that the queue remembers. */
export async function readLastEvent(db: Db, { shopId }: { shopId: number }): Promise<Date | null> {
  const [row] = await db.$queryRaw<{ at: Date | null }[]>`
    SELECT max(created_on) AS at FROM pgboss.job
    WHERE name = ${STORE_EVENTS} AND (data->>'shopId')::int = ${shopId}`;
  return row?.at ?? null;
}
