-- Refuses what is wrong by itself, before anything is locked: one key for two things, entries that do not sum to 0 or name
-- an account twice, a command without entries.
--
-- p_keys, p_hashes   of the commands, by position
-- p_entry_…          entries; p_entry_commands is the position of their command, from 1
-- Errors             LEDGER_KEY_CONFLICT, LEDGER_UNBALANCED; detail: the event key

CREATE OR REPLACE FUNCTION ledger_check_commands(
  p_keys text[], p_hashes text[], p_entry_commands integer[], p_entry_accounts text[], p_entry_amounts bigint[]
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  v_bad text;
BEGIN
  SELECT k INTO v_bad FROM unnest(p_keys, p_hashes) c(k, h) GROUP BY k HAVING min(h) <> max(h) LIMIT 1;
  IF FOUND THEN PERFORM ledger_fail('LEDGER_KEY_CONFLICT', v_bad); END IF;

  SELECT p_keys[e.command] INTO v_bad
  FROM unnest(p_entry_commands, p_entry_accounts, p_entry_amounts) e(command, account, amount)
  GROUP BY e.command HAVING sum(e.amount) <> 0 OR count(*) <> count(DISTINCT e.account) LIMIT 1;
  IF FOUND THEN PERFORM ledger_fail('LEDGER_UNBALANCED', v_bad); END IF;

  SELECT c.k INTO v_bad FROM unnest(p_keys) WITH ORDINALITY c(k, ord)
  WHERE c.ord NOT IN (SELECT e.command FROM unnest(p_entry_commands) e(command)) LIMIT 1;
  IF FOUND THEN PERFORM ledger_fail('LEDGER_UNBALANCED', v_bad); END IF;
END $$;
