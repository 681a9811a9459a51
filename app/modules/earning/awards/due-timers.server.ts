import type { Db } from "~/db.server";
import { looksForExpired } from "~/modules/expiry/expire-points.server";

/**
 * Active shops where something is due: a new day in their time zone, points whose hold time has passed, points
 * that may expire, a step of the members' segment. One statement.
 */
export async function shopsWithDueTimers(db: Db, { now }: { now: Date }): Promise<number[]> {
  const rows = await db.$queryRaw<{ id: number }[]>`
    SELECT id FROM shop WHERE status = 'ACTIVE' AND app_installation_id IS NOT NULL AND (
      daily_on IS DISTINCT FROM (${now}::timestamptz AT TIME ZONE timezone)::date
      OR EXISTS (SELECT 1 FROM award WHERE award.shop_id = shop.id AND status = 'PENDING' AND matures_at <= ${now})
      OR ${looksForExpired(now)}
      OR segment_due_at <= ${now}
    )`;
  return rows.map((row) => row.id);
}
