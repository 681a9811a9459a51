-- Who takes part in the programme: the shop's choice, and when each member joined and left.
CREATE TYPE "MembershipMode" AS ENUM ('ALL', 'JOINED');

ALTER TABLE "shop"
  ADD COLUMN "membership_mode" "MembershipMode" NOT NULL DEFAULT 'ALL',
  ADD COLUMN "membership_before" "MembershipMode",
  ADD COLUMN "membership_since" TIMESTAMPTZ(3),
  ADD COLUMN "join_order_days" INTEGER NOT NULL DEFAULT 0 CHECK ("join_order_days" BETWEEN 0 AND 365),
  ADD COLUMN "someone_left" BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE "membership" (
  "shop_id" INTEGER NOT NULL,
  "id" BIGSERIAL NOT NULL,
  "customer_id" BIGINT NOT NULL,
  "joined_at" TIMESTAMPTZ(3),
  "counts_from" TIMESTAMPTZ(3),
  "left_at" TIMESTAMPTZ(3),
  "joined_by" TEXT,
  "left_by" TEXT,
  "wording" TEXT,
  "wording_version" TEXT,
  "language" TEXT,
  CONSTRAINT "membership_pkey" PRIMARY KEY ("shop_id", "id"),
  CONSTRAINT "membership_joined_or_left" CHECK ("joined_at" IS NOT NULL OR "left_at" IS NOT NULL),
  CONSTRAINT "membership_counts" CHECK (("joined_at" IS NULL) = ("counts_from" IS NULL))
);
CREATE INDEX "membership_shop_id_customer_id_id_idx" ON "membership" ("shop_id", "customer_id", "id");
CREATE UNIQUE INDEX "membership_open_key" ON "membership" ("shop_id", "customer_id") WHERE "left_at" IS NULL;
SELECT lock_tables_by_shop();
