-- Books one entry of AVAILABLE in the member's lots. A debit uses lots with an expiry of their own first, then what was
-- earned first; an EXPIRE uses lapsed lots before all others. A credit that releases, reverses or returns a debit fills the very
-- lots that debit used, the last used first; what does not fit, or belongs to a lapsed lot, opens a lot. What a credit pays of a
-- negative balance goes into no lot, so that the lots always sum to the balance, or to nothing below zero.
--
-- p_transaction     the transaction of the entry
-- p_amount          points; negative: a debit
-- p_balance_after   the member's available points after the entry
-- p_reverses        the transaction that this one releases, reverses or returns; NULL: none
-- p_expires         when the points of a lot opened here expire; NULL: as the shop's policy has it
-- p_earned          when the points of a lot opened here were earned
-- p_lapsed          lots earned before are lapsed, and so are those whose own expiry is not after p_occurred; NULL: none is
-- Locks             expects the member locked (ledger_lock_members)

CREATE OR REPLACE FUNCTION ledger_book_lots(
  p_shop integer, p_customer bigint, p_transaction bigint, p_kind text, p_amount bigint, p_balance_after bigint,
  p_reverses bigint, p_occurred timestamptz, p_expires timestamptz, p_earned timestamptz, p_lapsed timestamptz
) RETURNS void LANGUAGE plpgsql SET enable_nestloop = on AS $$
DECLARE
  v_rest bigint;
  v_use record;
BEGIN
  IF p_amount < 0 THEN
    WITH open AS (
      SELECT l.id, l.remaining, sum(l.remaining) OVER (
        ORDER BY p_kind = 'EXPIRE' AND NOT ledger_lapsed(l, p_occurred, p_lapsed), l.expires_at NULLS LAST, l.earned_at NULLS FIRST, l.id
      ) - l.remaining AS before
      FROM point_lot l WHERE l.shop_id = p_shop AND l.customer_id = p_customer AND l.remaining > 0
    ), taken AS (
      SELECT id, least(remaining, -p_amount - before)::bigint AS amount FROM open WHERE before < -p_amount
    ), booked AS (
      UPDATE point_lot l SET remaining = l.remaining - t.amount FROM taken t WHERE l.shop_id = p_shop AND l.id = t.id
    )
    INSERT INTO point_lot_use (shop_id, transaction_id, lot_id, amount)
    SELECT p_shop, p_transaction, t.id, t.amount FROM taken t;
    RETURN;
  END IF;

  v_rest := least(p_amount, greatest(p_balance_after, 0));
  -- Points whose expiry is undone start a new life: their old lots would expire at once again.
  IF p_kind IN ('RELEASE', 'REVERSE', 'RETURN') AND p_reverses IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM ledger_transaction t WHERE t.shop_id = p_shop AND t.id = p_reverses AND t.kind = 'EXPIRE'
  ) THEN
    FOR v_use IN
      SELECT u.lot_id, least(u.amount - u.restored, v_rest) AS room
      FROM point_lot_use u JOIN point_lot l ON l.shop_id = u.shop_id AND l.id = u.lot_id
      WHERE u.shop_id = p_shop AND u.transaction_id = p_reverses AND u.restored < u.amount
        AND NOT ledger_lapsed(l, p_occurred, p_lapsed)
      ORDER BY l.expires_at DESC NULLS FIRST, l.earned_at DESC NULLS LAST, l.id DESC
    LOOP
      EXIT WHEN v_rest = 0;
      v_use.room := least(v_use.room, v_rest);
      UPDATE point_lot_use SET restored = restored + v_use.room
      WHERE shop_id = p_shop AND transaction_id = p_reverses AND lot_id = v_use.lot_id;
      UPDATE point_lot SET remaining = remaining + v_use.room WHERE shop_id = p_shop AND id = v_use.lot_id;
      v_rest := v_rest - v_use.room;
    END LOOP;
  END IF;
  IF v_rest > 0 THEN
    INSERT INTO point_lot (shop_id, customer_id, transaction_id, amount, remaining, opened_at, earned_at, expires_at)
    VALUES (p_shop, p_customer, p_transaction, v_rest, v_rest, p_occurred, coalesce(p_earned, p_occurred), p_expires);
  END IF;
END $$;
