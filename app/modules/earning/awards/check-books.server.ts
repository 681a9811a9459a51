import type { Db } from "~/db.server";
import { checkLedger } from "~/modules/ledger/check-ledger.server";
import type { LedgerFault } from "~/modules/ledger/ledger-fault";

/**
 * Proves the ledger of a shop and that its awards are booked as they say: what the bookings of each issued is what it is
 * worth now, what a member's awards owe is what was written off and not made good since, and nothing is booked for an award
 * that does not exist. No faults: an empty list. Otherwise as `checkLedger`.
 */
export async function checkBooks(db: Db, { shopId }: { shopId: number }): Promise<LedgerFault[]> {
  return [...(await checkLedger(db, { shopId })), ...(await readAwardFaults(db, shopId))];
}

function readAwardFaults(db: Db, shopId: number): Promise<LedgerFault[]> {
  return db.$queryRaw<LedgerFault[]>`
    WITH booked AS (
      SELECT award_id, count(DISTINCT transaction_id) FILTER (WHERE kind = 'EARN') AS earned,
        coalesce(-sum(amount) FILTER (WHERE account = 'ISSUED'), 0) AS issued,
        coalesce(-sum(amount) FILTER (WHERE account = 'WRITTEN_OFF'), 0) AS written_off
      FROM award_posting WHERE shop_id = ${shopId} GROUP BY award_id
    )
    SELECT 'AWARD_IS_BOOKED' AS check, 'award ' || coalesce(a.id, b.award_id) AS subject,
      CASE WHEN a.id IS NULL THEN 'booked, but there is no such award'
        ELSE 'worth ' || a.granted - a.taken_back || ', issued ' || coalesce(b.issued, 0)
          || ' by ' || coalesce(b.earned, 0) || ' EARN transactions' END AS detail
    FROM (SELECT id, granted, taken_back FROM award WHERE shop_id = ${shopId}) a
    FULL JOIN booked b ON b.award_id = a.id
    WHERE a.id IS NULL OR a.granted - a.taken_back <> coalesce(b.issued, 0)
      OR (a.granted > 0) <> (coalesce(b.earned, 0) > 0)
    UNION ALL
    SELECT 'WRITTEN_OFF_IS_OWED', 'member ' || a.customer_id,
      'owes ' || sum(a.written_off) || ', written off and not made good ' || sum(coalesce(b.written_off, 0))
    FROM award a LEFT JOIN booked b ON b.award_id = a.id
    WHERE a.shop_id = ${shopId} GROUP BY a.customer_id
    HAVING sum(a.written_off) <> sum(coalesce(b.written_off, 0))`;
}
