-- Whether the points of a lot have expired.
--
-- p_at       lots with an expiry of their own lapse by it
-- p_before   all others lapse when they were earned before; NULL: no lot is lapsed, not even by its own expiry

CREATE OR REPLACE FUNCTION ledger_lapsed(p_lot point_lot, p_at timestamptz, p_before timestamptz)
RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT p_before IS NOT NULL AND CASE WHEN p_lot.expires_at IS NULL
    THEN coalesce(p_lot.earned_at, p_lot.opened_at) < p_before ELSE p_lot.expires_at <= p_at END
$$;
