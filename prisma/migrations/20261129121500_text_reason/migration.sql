-- 200 characters as people count them; an emoji of several code points is one.
ALTER TABLE "ledger_transaction" DROP CONSTRAINT "ledger_transaction_reason";
ALTER TABLE "ledger_transaction"
  ADD CONSTRAINT "ledger_transaction_reason" CHECK (length("reason") BETWEEN 1 AND 3200);
