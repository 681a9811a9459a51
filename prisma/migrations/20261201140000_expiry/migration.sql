-- When points expire: the shop's policy, when the points of a lot were earned, and who was told of what expires.
CREATE TYPE "ExpiryMode" AS ENUM ('NONE', 'AFTER_MONTHS', 'AFTER_INACTIVITY');

CREATE TABLE "expiry_policy" (
  "shop_id" INTEGER NOT NULL,
  "mode" "ExpiryMode" NOT NULL,
  "months" INTEGER,
  "grace_days" INTEGER NOT NULL,
  "activities" TEXT[] NOT NULL,
  "paused" BOOLEAN NOT NULL DEFAULT false,
  "since" TIMESTAMPTZ(3) NOT NULL,
  "looked_on" DATE,
  "updated_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "expiry_policy_pkey" PRIMARY KEY ("shop_id"),
  CONSTRAINT "expiry_policy_months" CHECK ("mode" = 'NONE' OR "months" > 0),
  CONSTRAINT "expiry_policy_grace" CHECK ("grace_days" >= 0)
);

CREATE TABLE "expiry_warning" (
  "shop_id" INTEGER NOT NULL,
  "customer_id" BIGINT NOT NULL,
  "expires_on" DATE NOT NULL,
  "days" INTEGER NOT NULL,
  CONSTRAINT "expiry_warning_pkey" PRIMARY KEY ("shop_id", "customer_id", "expires_on", "days")
);
CREATE INDEX "expiry_warning_shop_id_expires_on_idx" ON "expiry_warning" ("shop_id", "expires_on");
SELECT lock_tables_by_shop();

-- Null in rows from before: adding them changes no row. Lots of before are used before all others, in the order in which they
-- opened, as they always were, so that what was used can still be worked out from the entries.
ALTER TABLE "ledger_transaction" ADD COLUMN "earned_at" TIMESTAMPTZ(3), ADD COLUMN "lapsed_before" TIMESTAMPTZ(3);
ALTER TABLE "point_lot" ADD COLUMN "earned_at" TIMESTAMPTZ(3);

-- Due points are looked for once a day, member by member.
DROP INDEX "point_lot_due";

-- What the policy looks at, narrow enough that the ledger's tables can change behind them.
CREATE VIEW "open_lot" WITH (security_invoker = true) AS
SELECT shop_id, customer_id, remaining, coalesce(earned_at, opened_at) AS earned_at, expires_at FROM point_lot WHERE remaining > 0;
CREATE VIEW "point_activity" WITH (security_invoker = true) AS
SELECT shop_id, customer_id, kind, occurred_at FROM ledger_transaction WHERE kind IN ('EARN', 'RESERVE');
