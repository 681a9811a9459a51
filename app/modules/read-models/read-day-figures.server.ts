import type { Db } from "~/db.server";

export interface DayFigures {
  /** orders that earned points */
  orders: number;
  issued: number;
  takenBack: number;
  newMembers: number;
}

/** What happened since midnight in the shop's time zone. */
export async function readDayFigures(
  db: Db,
  { shopId, timeZone, now }: { shopId: number; timeZone: string; now: Date },
): Promise<DayFigures> {
  const [row] = await db.$queryRaw<DayFigures[]>`
    WITH day AS (
      SELECT date_trunc('day', ${now}::timestamptz AT TIME ZONE ${timeZone}) AT TIME ZONE ${timeZone} AS start
    ), booked AS (
      SELECT t.award_id, t.kind, a.event, e.amount
      FROM day
      JOIN ledger_transaction t ON t.shop_id = ${shopId} AND t.occurred_at >= day.start AND t.occurred_at <= ${now}
        AND t.kind IN ('EARN', 'TAKE_BACK', 'ADJUST')
      JOIN ledger_entry e ON e.shop_id = t.shop_id AND e.transaction_id = t.id
        AND e.account IN ('PENDING', 'AVAILABLE', 'RESERVED')
      LEFT JOIN award a ON a.shop_id = t.shop_id AND a.id = t.award_id
    )
    SELECT
      count(DISTINCT award_id) FILTER (WHERE kind = 'EARN' AND event = 'ORDER')::int AS "orders",
      coalesce(sum(amount) FILTER (WHERE amount > 0), 0)::float8 AS "issued",
      coalesce(-sum(amount) FILTER (WHERE amount < 0), 0)::float8 AS "takenBack",
      (SELECT count(*)::int FROM member m, day
        WHERE m.shop_id = ${shopId} AND m.customer_created_at >= day.start AND m.customer_created_at <= ${now}
          AND m.status = 'ACTIVE') AS "newMembers"
    FROM booked`;
  return row ?? { orders: 0, issued: 0, takenBack: 0, newMembers: 0 };
}
