import type { Db } from "~/db.server";
import { hasExpiredLots } from "~/modules/ledger/expire-lots.server";

/**
 * Active shops where something is due: a new day in their time zone, points whose hold time has passed, expired lots.
 * One statement.
 */
export async function shopsWithDueTimers(db: Db, { now }: { now: Date }): Promise<number[]> {
  const rows = await db.$queryRaw<{ id: number }[]>`
    SELECT id FROM shop WHERE status = 'ACTIVE' AND app_installation_id IS NOT NULL AND (
      daily_on IS DISTINCT FROM (${now}::timestamptz AT TIME ZONE timezone)::date
      OR EXISTS (SELECT 1 FROM award WHERE award.shop_id = shop.id AND status = 'PENDING' AND matures_at <= ${now})
      OR ${hasExpiredLots(now)}
    )`;
  return rows.map((row) => row.id);
}
