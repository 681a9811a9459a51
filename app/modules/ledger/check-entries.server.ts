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
