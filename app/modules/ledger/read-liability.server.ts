import type { Db } from "~/db.server";
import { startOf } from "~/lib/shop-day";
import { liabilityMonths, type LiabilityFlows, type LiabilityMonth } from "./liability";

type Row = { month: string | null; outstanding: number } & LiabilityFlows;

/**
 * What members held at the beginning and end of each month, and why it changed, by the days on which things happened. One
 * statement, which goes through the transactions since `from` only: what was outstanding before follows from the balances of now.
 */
export async function readLiability(
  db: Db,
  { shopId, timeZone, from, to }: { shopId: number; timeZone: string; from: string; to: string },
): Promise<LiabilityMonth[]> {
  // Each transaction sums to 0, so what it does to the members' accounts is the opposite of what it does to the shop's.
  const rows = await db.$queryRaw<Row[]>`
    WITH flow AS (
      SELECT to_char(t.occurred_at AT TIME ZONE ${timeZone}, 'YYYY-MM') AS month,
        -sum(e.amount) FILTER (WHERE e.account IN ('ISSUED', 'WRITTEN_OFF') AND t.kind = 'EARN') AS issued,
        sum(e.amount) FILTER (WHERE e.account IN ('ISSUED', 'WRITTEN_OFF') AND t.kind <> 'EARN') AS taken_back,
        sum(e.amount) FILTER (WHERE e.account = 'REDEEMED' AND e.amount > 0) AS redeemed,
        -sum(e.amount) FILTER (WHERE e.account = 'REDEEMED' AND e.amount < 0) AS returned,
        sum(e.amount) FILTER (WHERE e.account = 'EXPIRED') AS expired,
        -sum(e.amount) FILTER (WHERE e.account IN ('ADJUSTED', 'TRANSFERRED')) AS adjusted,
        -sum(e.amount) FILTER (WHERE e.account = 'WRITTEN_OFF') AS written_off
      FROM ledger_transaction t
      JOIN ledger_entry e ON e.shop_id = t.shop_id AND e.transaction_id = t.id AND e.account NOT IN ('PENDING', 'AVAILABLE', 'RESERVED')
      WHERE t.shop_id = ${shopId} AND t.occurred_at >= ${startOf(`${from}-01`, timeZone)} AND t.kind NOT IN ('RESERVE', 'RELEASE')
      GROUP BY 1
    )
    SELECT flow.month, now.outstanding, coalesce(issued, 0)::float8 AS issued, coalesce(taken_back, 0)::float8 AS "takenBack",
      coalesce(redeemed, 0)::float8 AS redeemed, coalesce(returned, 0)::float8 AS returned, coalesce(expired, 0)::float8 AS expired,
      coalesce(adjusted, 0)::float8 AS adjusted, coalesce(written_off, 0)::float8 AS "writtenOff"
    FROM (SELECT coalesce(sum(balance), 0)::float8 AS outstanding FROM ledger_account WHERE shop_id = ${shopId}) AS now
    LEFT JOIN flow ON true`;
  const flows = new Map(
    rows.flatMap(({ month, outstanding: _, ...flow }) => (month === null ? [] : [[month, flow] as const])),
  );
  return liabilityMonths(flows, { outstanding: rows[0]?.outstanding ?? 0, from, to });
}
