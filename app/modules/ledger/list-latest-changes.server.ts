import type { Db } from "~/db.server";
import type { LedgerKind } from "./ledger-command";

/** A transaction that changed a member's points over all states. */
export interface PointsChange {
  customerId: bigint;
  eventKey: string;
  kind: LedgerKind;
  awardId: string | null;
  occurredAt: Date;
  points: number;
  /** whether points became pending by it */
  pending: boolean;
}

/** The latest changes of these members' points, newest first, at most `limit` of each member. One statement. */
export async function listLatestChanges(
  db: Db,
  { shopId, customerIds, limit }: { shopId: number; customerIds: readonly bigint[]; limit: number },
): Promise<PointsChange[]> {
  return db.$queryRaw<PointsChange[]>`
    SELECT asked.id AS "customerId", changed.event_key AS "eventKey", changed.kind, changed.award_id AS "awardId", changed.occurred_at AS "occurredAt",
      changed.points::int AS points, changed.pending > 0 AS pending
    FROM unnest(${customerIds.map(String)}::bigint[]) AS asked (id) CROSS JOIN LATERAL (
      SELECT t.id, t.event_key, t.kind, t.award_id, t.occurred_at, sums.points, sums.pending
      FROM ledger_transaction t CROSS JOIN LATERAL (
        SELECT sum(e.amount) AS points, coalesce(sum(e.amount) FILTER (WHERE e.account = 'PENDING'), 0) AS pending
        FROM ledger_entry e
        WHERE e.shop_id = t.shop_id AND e.transaction_id = t.id AND e.account IN ('PENDING', 'AVAILABLE', 'RESERVED')
      ) AS sums
      WHERE t.shop_id = ${shopId} AND t.customer_id = asked.id AND sums.points <> 0
      ORDER BY t.id DESC LIMIT ${limit}
    ) AS changed
    ORDER BY asked.id, changed.id DESC`;
}
