import type { Db } from "~/db.server";

export interface DayFigures {
  /** orders that earned points */
  orders: number;
  newMembers: number;
}

/** Figures since midnight in the shop's time zone. */
export async function readDayFigures(
  db: Db,
  { shopId, timeZone, now }: { shopId: number; timeZone: string; now: Date },
): Promise<DayFigures> {
  const [row] = await db.$queryRaw<DayFigures[]>`
    WITH day AS (
      SELECT date_trunc('day', ${now}::timestamptz AT TIME ZONE ${timeZone}) AT TIME ZONE ${timeZone} AS start
    )
    SELECT
      (SELECT count(DISTINCT t.award_id)::int FROM ledger_transaction t
        JOIN award a ON a.shop_id = t.shop_id AND a.id = t.award_id AND a.event = 'ORDER'
        WHERE t.shop_id = ${shopId} AND t.kind = 'EARN'
          AND t.occurred_at >= day.start AND t.occurred_at <= ${now}) AS "orders",
      (SELECT count(*)::int FROM member m
        WHERE m.shop_id = ${shopId} AND m.customer_created_at >= day.start AND m.customer_created_at <= ${now}
          AND m.status = 'ACTIVE') AS "newMembers"
    FROM day`;
  return row ?? { orders: 0, newMembers: 0 };
}
