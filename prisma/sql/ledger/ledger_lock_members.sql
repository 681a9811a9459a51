-- Locks members, in ascending order of their numbers, so that two calls can wait for each other but never in a circle. A
-- member's AVAILABLE row is the lock of the whole member; it is made, with a balance of 0, when it is missing.
--
-- p_customers   in any order, each any number of times
-- Locks         FOR NO KEY UPDATE, until the caller's database transaction ends
--
-- Each row is looked up by its whole key, the kind given as data: while a shop grows faster than its statistics, the
-- planner would rather skip through all balances.

CREATE OR REPLACE FUNCTION ledger_lock_members(p_shop integer, p_customers bigint[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  v_ids bigint[] := ARRAY(SELECT DISTINCT id FROM unnest(p_customers) id ORDER BY id);
  v_kinds "LedgerAccountKind"[] := array_fill('AVAILABLE'::"LedgerAccountKind", ARRAY[cardinality(v_ids)]);
BEGIN
  INSERT INTO ledger_account (shop_id, customer_id, kind)
  SELECT p_shop, m.id, m.kind FROM unnest(v_ids, v_kinds) m(id, kind)
  WHERE NOT EXISTS (
    SELECT FROM ledger_account a WHERE a.shop_id = p_shop AND a.customer_id = m.id AND a.kind = m.kind OFFSET 0
  )
  ORDER BY m.id
  ON CONFLICT DO NOTHING;

  PERFORM 1 FROM unnest(v_ids, v_kinds) m(id, kind) CROSS JOIN LATERAL (
    SELECT 1 FROM ledger_account a
    WHERE a.shop_id = p_shop AND a.customer_id = m.id AND a.kind = m.kind FOR NO KEY UPDATE
  ) locked;
END $$;
