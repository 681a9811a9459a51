-- One award is capped; what a member has of many is not.
ALTER TABLE "ledger_account" ALTER COLUMN "balance" TYPE BIGINT;
ALTER TABLE "ledger_entry" ALTER COLUMN "amount" TYPE BIGINT, ALTER COLUMN "balance_after" TYPE BIGINT;
ALTER TABLE "point_lot" ALTER COLUMN "amount" TYPE BIGINT, ALTER COLUMN "remaining" TYPE BIGINT;
ALTER TABLE "point_lot_use" ALTER COLUMN "amount" TYPE BIGINT, ALTER COLUMN "restored" TYPE BIGINT;
