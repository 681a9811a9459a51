import { Prisma } from "@prisma/client";
import type { Db } from "~/db.server";
import { IMPORT_PREFIX } from "./import-key";

export interface PointsMoved {
  /** points given to members, by awards or by hand; not those that they had in another app */
  issued: number;
  takenBack: number;
  /** points redeemed for rewards, less what was given back */
  spent: number;
}

export interface PointsOfDay extends PointsMoved {
  /** calendar day in the shop's time zone, "2026-11-21" */
  day: string;
}

const kinds = Prisma.sql`t.kind IN ('EARN', 'TAKE_BACK', 'ADJUST', 'REDEEM', 'RETURN', 'REVERSE')
  AND NOT starts_with(t.event_key, ${IMPORT_PREFIX})`;
const accounts = Prisma.sql`e.account IN ('PENDING', 'AVAILABLE', 'RESERVED', 'REDEEMED')`;
const given = Prisma.sql`t.kind IN ('EARN', 'TAKE_BACK', 'ADJUST') AND e.account <> 'REDEEMED'`;
const sums = Prisma.sql`
  coalesce(sum(e.amount) FILTER (WHERE ${given} AND e.amount > 0), 0)::float8 AS "issued",
  coalesce(-sum(e.amount) FILTER (WHERE ${given} AND e.amount < 0), 0)::float8 AS "takenBack",
  coalesce(sum(e.amount) FILTER (WHERE e.account = 'REDEEMED'), 0)::float8 AS "spent"`;

/** Points moved on each of the last `days` days, including today and days without any. One statement. */
export function readPointsPerDay(
  db: Db,
  { shopId, timeZone, days, now }: { shopId: number; timeZone: string; days: number; now: Date },
): Promise<PointsOfDay[]> {
  return db.$queryRaw<PointsOfDay[]>`
    WITH today AS (
      SELECT (${now}::timestamptz AT TIME ZONE ${timeZone})::date AS day
    ), booked AS (
      SELECT (t.occurred_at AT TIME ZONE ${timeZone})::date AS day, ${sums}
      FROM today
      JOIN ledger_transaction t ON t.shop_id = ${shopId}
        AND t.occurred_at >= (today.day - (${days}::int - 1))::timestamp AT TIME ZONE ${timeZone}
        AND t.occurred_at <= ${now} AND ${kinds}
      JOIN ledger_entry e ON e.shop_id = t.shop_id AND e.transaction_id = t.id AND ${accounts}
      GROUP BY 1
    )
    SELECT to_char(today.day - back, 'YYYY-MM-DD') AS "day",
      coalesce("issued", 0) AS "issued", coalesce("takenBack", 0) AS "takenBack", coalesce("spent", 0) AS "spent"
    FROM today
    CROSS JOIN generate_series(${days}::int - 1, 0, -1) AS back
    LEFT JOIN booked ON booked.day = today.day - back
    ORDER BY 1`;
}

/** Points moved in a time, its ends included. One statement. */
export async function readPointsMoved(
  db: Db,
  { shopId, from, to }: { shopId: number; from: Date; to: Date },
): Promise<PointsMoved> {
  const [moved] = await db.$queryRaw<PointsMoved[]>`
    SELECT ${sums}
    FROM ledger_transaction t
    JOIN ledger_entry e ON e.shop_id = t.shop_id AND e.transaction_id = t.id AND ${accounts}
    WHERE t.shop_id = ${shopId} AND t.occurred_at >= ${from} AND t.occurred_at <= ${to} AND ${kinds}`;
  return moved ?? { issued: 0, takenBack: 0, spent: 0 };
}
