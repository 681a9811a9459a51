-- Posts any number of commands, all or none, in their order. The only way into the ledger.
--
-- Commands are parallel arrays, one element a command:
--   p_keys             names the event in the shop, 1 to 200 characters. A key that is known with the same hash gives the
--                      first result and writes nothing.
--   p_hashes           hash of everything that the command says
--   p_kinds            EARN, MATURE, TAKE_BACK, RESERVE, RELEASE, REDEEM, RETURN, EXPIRE, ADJUST, TRANSFER or REVERSE
--   p_customers        the member whose points move
--   p_awards           the award that they belong to, or NULL
--   p_occurred         when it happened; p_now is when it is written
--   p_expires          when the points that become available here expire; NULL: as the shop's policy has it
--   p_earned           when they were earned; NULL: when it happened
--   p_lapsed           points of lots earned before it have expired, see ledger_lapsed: an EXPIRE takes them first, a RELEASE or
--                      REVERSE does not give back to them; NULL: none have
--   p_allow_negative   lets AVAILABLE go below zero; PENDING and RESERVED never do, nor does a RESERVE or an EXPIRE
--   p_reverses         key of the transaction that this one reverses, or of the reservation that it releases, redeems or returns,
--                      of the same member: posted before, or by an earlier command of this call; or NULL
--   p_reasons          NULL: texts of people stand in ledger_reason, where they can be erased
--   p_actors           who did it: "system", "staff:<user id>", "api:<key id>"
-- Entries are parallel arrays, too, one element an entry:
--   p_entry_commands   position of its command, from 1
--   p_entry_lines      its number in the command, from 1
--   p_entry_accounts   of the member: PENDING, AVAILABLE, RESERVED; of the shop: ISSUED, REDEEMED, EXPIRED, ADJUSTED,
--                      WRITTEN_OFF, TRANSFERRED; each at most once in a command
--   p_entry_amounts    whole points, not 0; plus is a credit to the account. The entries of a command sum to 0.
--
-- Returns   a row for each command, in their order: its key, its transaction, and whether it had been posted before
-- Errors    LEDGER_KEY_CONFLICT, INSUFFICIENT_POINTS, LEDGER_UNBALANCED, LEDGER_UNKNOWN_REVERSAL (see ledger_fail)
-- Locks     the members, in ascending order, until the caller's database transaction ends
--
-- A constant number of statements for any number of commands; members with a debit or a reversal cost one call of
-- ledger_book_lots for each entry of AVAILABLE.

CREATE OR REPLACE FUNCTION ledger_post(
  p_shop integer, p_now timestamptz, p_keys text[], p_hashes text[], p_kinds text[], p_customers bigint[],
  p_awards uuid[], p_occurred timestamptz[], p_expires timestamptz[], p_earned timestamptz[], p_lapsed timestamptz[], p_allow_negative boolean[], p_reverses text[],
  p_reasons text[], p_actors text[],
  p_entry_commands integer[], p_entry_lines integer[], p_entry_accounts text[], p_entry_amounts bigint[]
) RETURNS TABLE (event_key text, transaction_id bigint, duplicate boolean) LANGUAGE plpgsql
-- The planner takes arrays for short and would join them row by row.
SET enable_nestloop = off AS $$
#variable_conflict use_column
DECLARE
  v_bad text;
  v_known_keys text[];
  v_known_ids bigint[];
  v_all_new boolean;
  v_ids bigint[]; -- by position of the command; 0 for a command that is not posted anew
  v_reverses bigint[];
  v_slow bigint[];
  e_commands integer[]; e_lines integer[]; e_accounts text[]; e_amounts bigint[]; e_after bigint[];
BEGIN
  IF coalesce(cardinality(p_keys), 0) = 0 THEN RETURN; END IF;

  PERFORM ledger_check_commands(p_keys, p_hashes, p_entry_commands, p_entry_accounts, p_entry_amounts);
  PERFORM ledger_lock_members(p_shop, p_customers);

  -- Only now, with the members locked, is it certain what was posted before.
  SELECT array_agg(c.k), array_agg(t.id), min(c.k) FILTER (WHERE t.input_hash <> c.h)
  INTO v_known_keys, v_known_ids, v_bad
  FROM (SELECT DISTINCT k, h FROM unnest(p_keys, p_hashes) d(k, h)) c
  CROSS JOIN LATERAL (
    SELECT t.id, t.input_hash FROM ledger_transaction t WHERE t.shop_id = p_shop AND t.event_key = c.k LIMIT 1
  ) t;
  IF v_bad IS NOT NULL THEN PERFORM ledger_fail('LEDGER_KEY_CONFLICT', v_bad); END IF;

  v_all_new := v_known_keys IS NULL
    AND cardinality(p_keys) = (SELECT count(*) FROM (SELECT FROM unnest(p_keys) k GROUP BY k) d);
  IF v_all_new THEN
    SELECT array_agg(nextval('ledger_transaction_id_seq')) INTO v_ids FROM generate_series(1, cardinality(p_keys));
  ELSE
    SELECT array_agg(CASE WHEN s.fresh THEN nextval('ledger_transaction_id_seq') ELSE 0 END) INTO v_ids FROM (
      SELECT n.k IS NULL AND row_number() OVER (PARTITION BY c.k ORDER BY c.ord) = 1 AS fresh
      FROM unnest(p_keys) WITH ORDINALITY c(k, ord)
      LEFT JOIN unnest(v_known_keys) n(k) ON n.k = c.k
      ORDER BY c.ord
    ) s;
  END IF;

  IF EXISTS (SELECT 1 FROM unnest(v_ids) i WHERE i > 0) THEN
    -- 0: reverses nothing
    SELECT array_agg(CASE WHEN c.k IS NULL OR v_ids[c.ord] = 0 THEN 0 ELSE coalesce(t.id, own.id, -1) END ORDER BY c.ord),
      min(c.k) FILTER (WHERE v_ids[c.ord] > 0 AND coalesce(t.customer_id, own.customer_id) IS DISTINCT FROM p_customers[c.ord])
    INTO v_reverses, v_bad
    FROM unnest(p_reverses) WITH ORDINALITY c(k, ord)
    LEFT JOIN LATERAL (
      SELECT t.id, t.customer_id FROM ledger_transaction t WHERE t.shop_id = p_shop AND t.event_key = c.k LIMIT 1
    ) t ON true
    LEFT JOIN unnest(p_keys, v_ids, p_customers) WITH ORDINALITY own(k, id, customer_id, ord)
      ON own.k = c.k AND own.id > 0 AND own.ord < c.ord
    WHERE EXISTS (SELECT 1 FROM unnest(p_reverses) r WHERE r IS NOT NULL);
    IF v_bad IS NOT NULL THEN PERFORM ledger_fail('LEDGER_UNKNOWN_REVERSAL', v_bad); END IF;

    -- e_…: the members' side, with running balances; the shop's side has none.
    SELECT array_agg(s.command), array_agg(s.line), array_agg(s.account), array_agg(s.amount), array_agg(s.after)
    INTO e_commands, e_lines, e_accounts, e_amounts, e_after
    FROM (
      SELECT e.command, e.line, e.account, e.amount, (coalesce(a.balance, 0)
        + sum(e.amount) OVER (PARTITION BY e.customer_id, e.account ORDER BY e.command))::bigint AS after
      FROM (
        SELECT e.command, e.line, e.account, e.amount, p_customers[e.command] AS customer_id
        FROM unnest(p_entry_commands, p_entry_lines, p_entry_accounts, p_entry_amounts) e(command, line, account, amount)
        WHERE v_ids[e.command] > 0 AND e.account IN ('PENDING', 'AVAILABLE', 'RESERVED') OFFSET 0
      ) e
      LEFT JOIN LATERAL (
        SELECT a.balance FROM ledger_account a
        WHERE a.shop_id = p_shop AND a.customer_id = e.customer_id AND a.kind = e.account::"LedgerAccountKind" LIMIT 1
      ) a ON true
    ) s;

    SELECT array_agg(DISTINCT p_customers[e.command]) INTO v_slow
    FROM unnest(e_commands, e_accounts, e_amounts) e(command, account, amount)
    WHERE e.account = 'AVAILABLE' AND (e.amount < 0 OR v_reverses[e.command] > 0);

    SELECT p_keys[e.command] INTO v_bad FROM unnest(e_commands, e_accounts, e_amounts, e_after) e(command, account, amount, after)
    WHERE e.amount < 0 AND e.after < 0 AND (e.account <> 'AVAILABLE' OR NOT p_allow_negative[e.command]
      OR p_kinds[e.command] IN ('RESERVE', 'EXPIRE'))
    ORDER BY e.command LIMIT 1;
    IF FOUND THEN PERFORM ledger_fail('INSUFFICIENT_POINTS', v_bad); END IF;

    BEGIN
      INSERT INTO ledger_transaction (shop_id, id, event_key, input_hash, kind, customer_id, award_id, occurred_at, created_at,
        expires_at, earned_at, lapsed_before, reverses_id, reason, actor)
      SELECT p_shop, c.id, c.k, c.h, c.kind, c.customer_id, c.award_id, c.occurred_at, p_now, c.expires_at,
        coalesce(c.earned_at, c.occurred_at), c.lapsed_before, nullif(c.reverses, 0), c.reason, c.actor
      FROM unnest(p_keys, p_hashes, p_kinds, p_customers, p_awards, p_occurred, p_expires, p_earned, p_lapsed, p_reasons, p_actors,
        v_ids, v_reverses)
        c(k, h, kind, customer_id, award_id, occurred_at, expires_at, earned_at, lapsed_before, reason, actor, id, reverses)
      WHERE c.id > 0;
    EXCEPTION WHEN unique_violation THEN
      -- Posted in this very moment for another member, whose lock is not this call's to wait for.
      SELECT t.event_key INTO v_bad FROM ledger_transaction t
      WHERE t.shop_id = p_shop AND t.event_key = ANY (p_keys) AND t.event_key <> ALL (coalesce(v_known_keys, '{}')) LIMIT 1;
      IF NOT FOUND THEN RAISE; END IF;
      PERFORM ledger_fail('LEDGER_KEY_CONFLICT', v_bad);
    END;

    INSERT INTO ledger_entry (shop_id, transaction_id, line, customer_id, account, amount, balance_after)
    SELECT p_shop, v_ids[e.command], e.line, p_customers[e.command], e.account, e.amount, e.after
    FROM unnest(e_commands, e_lines, e_accounts, e_amounts, e_after) e(command, line, account, amount, after)
    UNION ALL
    SELECT p_shop, v_ids[e.command], e.line, p_customers[e.command], e.account, e.amount, NULL
    FROM unnest(p_entry_commands, p_entry_lines, p_entry_accounts, p_entry_amounts) e(command, line, account, amount)
    WHERE v_ids[e.command] > 0 AND (e.account IN ('PENDING', 'AVAILABLE', 'RESERVED')) IS NOT TRUE;

    IF v_reverses IS NOT NULL THEN
      v_bad := ledger_overdrawn_reservation(p_shop, v_reverses);
      IF v_bad IS NOT NULL THEN
        SELECT c.k INTO v_bad FROM unnest(p_keys, p_reverses) WITH ORDINALITY c(k, reverses, ord)
        WHERE c.reverses = v_bad AND v_ids[c.ord] > 0 ORDER BY c.ord DESC LIMIT 1;
        PERFORM ledger_fail('INSUFFICIENT_POINTS', v_bad);
      END IF;
    END IF;

    INSERT INTO ledger_account AS a (shop_id, customer_id, kind, balance, version)
    SELECT p_shop, p_customers[e.command], e.account::"LedgerAccountKind", (array_agg(e.after ORDER BY e.command DESC))[1], count(*)
    FROM unnest(e_commands, e_accounts, e_after) e(command, account, after)
    GROUP BY 2, 3 ORDER BY 2, 3
    ON CONFLICT (shop_id, customer_id, kind) DO UPDATE SET balance = excluded.balance, version = a.version + excluded.version;

    -- Members with nothing but credits, the ordinary traffic, get their lots in one statement; the others one by one.
    INSERT INTO point_lot (shop_id, customer_id, transaction_id, amount, remaining, opened_at, earned_at, expires_at)
    SELECT p_shop, c.customer_id, c.id, least(e.amount, e.after), least(e.amount, e.after), c.occurred_at,
      coalesce(c.earned_at, c.occurred_at), c.expires_at
    FROM unnest(e_commands, e_accounts, e_amounts, e_after) e(command, account, amount, after)
    JOIN unnest(p_customers, v_ids, p_occurred, p_expires, p_earned) WITH ORDINALITY
      c(customer_id, id, occurred_at, expires_at, earned_at, ord)
      ON c.ord = e.command
    WHERE e.account = 'AVAILABLE' AND e.after > 0
      AND NOT EXISTS (SELECT 1 FROM unnest(v_slow) s(customer_id) WHERE s.customer_id = c.customer_id)
    ORDER BY e.command;

    IF v_slow IS NOT NULL THEN
      PERFORM ledger_book_lots(p_shop, s.customer_id, s.id, s.kind, s.amount, s.after, s.reverses, s.occurred_at, s.expires_at,
        s.earned_at, s.lapsed_before)
      FROM (
        SELECT p_customers[e.command] AS customer_id, v_ids[e.command] AS id, p_kinds[e.command] AS kind, e.amount, e.after,
          nullif(v_reverses[e.command], 0) AS reverses, p_occurred[e.command] AS occurred_at, p_expires[e.command] AS expires_at,
          p_earned[e.command] AS earned_at, p_lapsed[e.command] AS lapsed_before
        FROM unnest(e_commands, e_accounts, e_amounts, e_after) e(command, account, amount, after)
        WHERE e.account = 'AVAILABLE'
          AND EXISTS (SELECT 1 FROM unnest(v_slow) s(customer_id) WHERE s.customer_id = p_customers[e.command])
        ORDER BY e.command OFFSET 0
      ) s;
    END IF;
  END IF;

  IF v_all_new THEN
    RETURN QUERY SELECT c.k, c.id, false FROM unnest(p_keys, v_ids) c(k, id);
    RETURN;
  END IF;
  RETURN QUERY
    SELECT c.k, coalesce(nullif(c.id, 0), n.id, f.id), c.id = 0
    FROM unnest(p_keys, v_ids) WITH ORDINALITY c(k, id, ord)
    LEFT JOIN unnest(v_known_keys, v_known_ids) n(k, id) ON n.k = c.k
    LEFT JOIN unnest(p_keys, v_ids) f(k, id) ON f.k = c.k AND f.id > 0 AND c.id = 0
    ORDER BY c.ord;
END $$;
