import type { Db } from "~/db.server";

export interface PointsOfDay {
  /** calendar day in the shop's time zone, "2026-11-21" */
  day: string;
  /** points given to members, by awards or by hand */
  issued: number;
  takenBack: number;
}

/** Points issued and taken back on each of the last `days` days, including today and days without any. */
export function readPointsPerDay(
  db: Db,
  { shopId, timeZone, days, now }: { shopId: number; timeZone: string; days: number; now: Date },
): Promise<PointsOfDay[]> {
  return db.$queryRaw<PointsOfDay[]>`
    WITH today AS (
      SELECT (${now}::timestamptz AT TIME ZONE ${timeZone})::date AS day
    ), booked AS (
      SELECT (t.occurred_at AT TIME ZONE ${timeZone})::date AS day,
        sum(e.amount) FILTER (WHERE e.amount > 0) AS issued,
        -sum(e.amount) FILTER (WHERE e.amount < 0) AS taken_back
      FROM today
      JOIN ledger_transaction t ON t.shop_id = ${shopId}
        AND t.occurred_at >= (today.day - (${days}::int - 1))::timestamp AT TIME ZONE ${timeZone}
        AND t.occurred_at <= ${now}
        AND t.kind IN ('EARN', 'TAKE_BACK', 'ADJUST')
      JOIN ledger_entry e ON e.shop_id = t.shop_id AND e.transaction_id = t.id
        AND e.account IN ('PENDING', 'AVAILABLE', 'RESERVED')
      GROUP BY 1
    )
    SELECT to_char(today.day - back, 'YYYY-MM-DD') AS "day",
      coalesce(booked.issued, 0)::float8 AS "issued",
      coalesce(booked.taken_back, 0)::float8 AS "takenBack"
    FROM today
    CROSS JOIN generate_series(${days}::int - 1, 0, -1) AS back
    LEFT JOIN booked ON booked.day = today.day - back
    ORDER BY 1`;
}
