import type { Db } from "~/db.server";

/** Active shops with something due: points whose hold time has passed, or lots that have expired. One statement. */
export async function shopsWithDueTimers(db: Db, { now }: { now: Date }): Promise<number[]> {
  const rows = await db.$queryRaw<{ id: number }[]>`
    SELECT id FROM shop WHERE status = 'ACTIVE' AND (
      EXISTS (SELECT 1 FROM award WHERE award.shop_id = shop.id AND status = 'PENDING' AND matures_at <= ${now})
      OR EXISTS (SELECT 1 FROM point_lot WHERE point_lot.shop_id = shop.id AND remaining > 0 AND expires_at <= ${now})
    )`;
  return rows.map((row) => row.id);
}
