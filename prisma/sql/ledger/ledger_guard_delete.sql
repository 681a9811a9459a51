-- Trigger function. Lets rows of ledger_transaction and ledger_entry be deleted only with their whole shop (Shopify's shop
-- redaction), by a database transaction that names the shop:
--   SELECT set_config('stammtisch.erase_shop', '<shop id>', true);
--
-- Error   LEDGER_IMMUTABLE (ST000); detail: the operation and the table.

CREATE OR REPLACE FUNCTION ledger_guard_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('stammtisch.erase_shop', true) IS DISTINCT FROM OLD.shop_id::text THEN
    RAISE EXCEPTION 'LEDGER_IMMUTABLE' USING ERRCODE = 'ST000',
      DETAIL = format('DELETE on %s', TG_TABLE_NAME), HINT = 'Post a reversing transaction instead.';
  END IF;
  RETURN OLD;
END $$;
