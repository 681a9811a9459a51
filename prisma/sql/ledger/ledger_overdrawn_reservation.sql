-- A reservation gives no more than it holds: what is released, redeemed or reversed of it, taken together.
--
-- p_reservations   numbers of transactions; those that are no reservation are passed over
-- Returns          the event key of the first reservation for which that is not so; NULL when there is none

CREATE OR REPLACE FUNCTION ledger_overdrawn_reservation(p_shop integer, p_reservations bigint[]) RETURNS text
LANGUAGE sql STABLE SET enable_nestloop = on AS $$
  SELECT r.event_key FROM ledger_transaction r
  JOIN ledger_entry own ON own.shop_id = r.shop_id AND own.transaction_id = r.id AND own.account = 'RESERVED'
  WHERE r.shop_id = p_shop AND r.id = ANY (p_reservations) AND r.kind = 'RESERVE' AND own.amount + (
    SELECT coalesce(sum(e.amount), 0) FROM ledger_transaction t
    JOIN ledger_entry e ON e.shop_id = t.shop_id AND e.transaction_id = t.id AND e.account = 'RESERVED'
    WHERE t.shop_id = p_shop AND t.reverses_id = r.id
  ) < 0
  ORDER BY r.id LIMIT 1
$$;
