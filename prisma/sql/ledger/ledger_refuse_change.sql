-- Trigger function. Refuses every UPDATE and TRUNCATE of ledger_transaction and ledger_entry: rows of the ledger never
-- change, a correction is a reversing transaction.
--
-- Error   LEDGER_IMMUTABLE (ST000); detail: the operation and the table.

CREATE OR REPLACE FUNCTION ledger_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'LEDGER_IMMUTABLE' USING ERRCODE = 'ST000',
    DETAIL = format('%s on %s', TG_OP, TG_TABLE_NAME), HINT = 'Post a reversing transaction instead.';
END $$;
