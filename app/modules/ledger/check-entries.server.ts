import type { Db } from "~/db.server";
import type { LedgerFault } from "./ledger-fault";

export function readTransactionFaults(db: Db, shopId: number): Promise<LedgerFault[]> {
  return db.$queryRaw<LedgerFault[]>`
    SELECT 'TRANSACTION_SUMS_TO_ZERO' AS check, 'transaction ' || coalesce(t.id, e.transaction_id) AS subject,
      CASE WHEN t.id IS NULL THEN 'entries without a transaction' ELSE coalesce('sum ' || e.total, 'no entries') END AS detail
    FROM (SELECT id FROM ledger_transaction WHERE shop_id = ${shopId}) t
    FULL JOIN (SELECT transaction_id, sum(amount) AS total FROM ledger_entry WHERE shop_id = ${shopId} GROUP BY 1) e
      ON e.transaction_id = t.id
    WHERE t.id IS NULL OR e.total IS DISTINCT FROM 0`;
}

/** Balances, running balances, what must not be below zero, and lots in sum. */
export function readAccountFaults(db: Db, shopId: number): Promise<LedgerFault[]> {
  return db.$queryRaw<LedgerFault[]>`
    WITH running AS (
      SELECT e.customer_id, e.account, e.transaction_id, e.amount, e.balance_after, t.kind,
        sum(e.amount) OVER (PARTITION BY e.customer_id, e.account ORDER BY e.transaction_id) AS sum_after
      FROM ledger_entry e JOIN ledger_transaction t ON t.shop_id = e.shop_id AND t.id = e.transaction_id
      WHERE e.shop_id = ${shopId} AND e.account IN ('PENDING', 'AVAILABLE', 'RESERVED')
    ), total AS (
      SELECT customer_id, account, sum(amount) AS total FROM running GROUP BY customer_id, account
    ), account AS (
      SELECT customer_id, kind::text AS account, balance FROM ledger_account WHERE shop_id = ${shopId}
    ), lots AS (
      SELECT customer_id, sum(remaining) AS remaining FROM point_lot WHERE shop_id = ${shopId} GROUP BY customer_id
    )
    SELECT 'BALANCE_IS_SUM_OF_ENTRIES' AS check, 'member ' || customer_id || ' ' || account AS subject,
      'balance ' || coalesce(balance::text, 'missing') || ', entries ' || coalesce(total, 0) AS detail
    FROM account FULL JOIN total USING (customer_id, account)
    WHERE balance IS DISTINCT FROM coalesce(total, 0)
    UNION ALL
    SELECT 'BALANCE_AFTER_RUNS', 'transaction ' || transaction_id || ' ' || account,
      'balance after ' || coalesce(balance_after::text, 'missing') || ', entries ' || sum_after
    FROM running WHERE balance_after IS DISTINCT FROM sum_after
    UNION ALL
    SELECT 'NOT_BELOW_ZERO', 'transaction ' || transaction_id || ' ' || account, kind || ' leaves ' || sum_after
    FROM running WHERE sum_after < 0 AND amount < 0 AND (account <> 'AVAILABLE' OR kind IN ('RESERVE', 'EXPIRE'))
    UNION ALL
    SELECT 'LOTS_SUM_TO_AVAILABLE', 'member ' || customer_id,
      'lots ' || coalesce(remaining, 0) || ', available ' || coalesce(balance::text, 'missing')
    FROM (SELECT * FROM account WHERE account = 'AVAILABLE') a FULL JOIN lots USING (customer_id)
    WHERE coalesce(remaining, 0) IS DISTINCT FROM greatest(balance, 0)
    UNION ALL
    SELECT 'LOT_USES_ADD_UP', 'lot ' || l.id, 'used ' || (l.amount - l.remaining) || ', uses ' || coalesce(sum(u.amount - u.restored), 0)
    FROM point_lot l LEFT JOIN point_lot_use u ON u.shop_id = l.shop_id AND u.lot_id = l.id
    WHERE l.shop_id = ${shopId} GROUP BY l.id, l.amount, l.remaining
    HAVING l.amount - l.remaining <> coalesce(sum(u.amount - u.restored), 0)`;
}

/** A REVERSE is the exact opposite of what it names; a reservation gives no more than it holds. */
export function readReversalFaults(db: Db, shopId: number): Promise<LedgerFault[]> {
  return db.$queryRaw<LedgerFault[]>`
    SELECT 'REVERSAL_IS_EXACT' AS check, 'transaction ' || t.id AS subject,
      'is not the opposite of ' || coalesce(t.reverses_id::text, 'anything') AS detail
    FROM ledger_transaction t
    WHERE t.shop_id = ${shopId} AND t.kind = 'REVERSE' AND (
      SELECT jsonb_object_agg(account, -amount) FROM ledger_entry WHERE shop_id = t.shop_id AND transaction_id = t.id
    ) IS DISTINCT FROM (
      SELECT jsonb_object_agg(account, amount) FROM ledger_entry WHERE shop_id = t.shop_id AND transaction_id = t.reverses_id
    )
    UNION ALL
    SELECT 'RESERVATION_HOLDS', 'transaction ' || r.id, 'reserved ' || own.amount || ', left ' || own.amount + sum(e.amount)
    FROM ledger_transaction r
    JOIN ledger_entry own ON own.shop_id = r.shop_id AND own.transaction_id = r.id AND own.account = 'RESERVED'
    JOIN ledger_transaction t ON t.shop_id = r.shop_id AND t.reverses_id = r.id
    JOIN ledger_entry e ON e.shop_id = t.shop_id AND e.transaction_id = t.id AND e.account = 'RESERVED'
    WHERE r.shop_id = ${shopId} AND r.kind = 'RESERVE'
    GROUP BY r.id, own.amount HAVING own.amount + sum(e.amount) < 0`;
}

/**
 * Each award that granted points is booked, and what its bookings issued is what it is worth now, and what a
 * member's awards wrote off and did not make good since is what these owe; nothing is booked for an award that does not
 * exist.
 */
export function readAwardFaults(db: Db, shopId: number): Promise<LedgerFault[]> {
  return db.$queryRaw<LedgerFault[]>`
    WITH booked AS (
      SELECT t.award_id, count(DISTINCT t.id) FILTER (WHERE t.kind = 'EARN') AS earned,
        coalesce(-sum(e.amount) FILTER (WHERE e.account = 'ISSUED'), 0) AS issued,
        coalesce(-sum(e.amount) FILTER (WHERE e.account = 'WRITTEN_OFF'), 0) AS written_off
      FROM ledger_transaction t JOIN ledger_entry e ON e.shop_id = t.shop_id AND e.transaction_id = t.id
      WHERE t.shop_id = ${shopId} AND t.award_id IS NOT NULL GROUP BY t.award_id
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
