-- The removal of the app's traces from Shopify, one a shop. Nothing is published for a shop with a row.
CREATE TYPE "CleanUpStep" AS ENUM ('WAIT', 'DISCOUNTS', 'SEGMENTS', 'STOREFRONT', 'REVIEWS', 'MEMBERS');

CREATE TABLE "clean_up" (
  "shop_id" INTEGER NOT NULL,
  "step" "CleanUpStep" NOT NULL DEFAULT 'WAIT',
  "after_id" BIGINT NOT NULL DEFAULT 0,
  "operation_ids" TEXT[] NOT NULL DEFAULT '{}',
  "total" INTEGER NOT NULL,
  "done" INTEGER NOT NULL DEFAULT 0,
  "error" TEXT,
  "started_at" TIMESTAMPTZ(3) NOT NULL,
  "finished_at" TIMESTAMPTZ(3),
  "entered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "clean_up_pkey" PRIMARY KEY ("shop_id")
);
SELECT lock_tables_by_shop();
