-- Balances of points that other apps kept: an uploaded file, its lines, and what became of them.
CREATE TYPE "BalanceImportStatus" AS ENUM ('OPEN', 'BOOKING', 'BOOKED', 'UNDOING', 'UNDONE');

CREATE TABLE "balance_import" (
  "shop_id" INTEGER NOT NULL,
  "id" UUID NOT NULL,
  "status" "BalanceImportStatus" NOT NULL DEFAULT 'OPEN',
  "file_name" TEXT NOT NULL,
  "head" TEXT[] NOT NULL,
  "settings" JSONB NOT NULL,
  "label" TEXT NOT NULL,
  "lines" INTEGER NOT NULL,
  "planned" INTEGER NOT NULL DEFAULT 0,
  "actor" TEXT NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  "booked_at" TIMESTAMPTZ(3),
  "undone_at" TIMESTAMPTZ(3),
  CONSTRAINT "balance_import_pkey" PRIMARY KEY ("shop_id", "id")
);
CREATE INDEX "balance_import_shop_id_created_at_idx" ON "balance_import" ("shop_id", "created_at");
-- One at a time books or takes back.
CREATE UNIQUE INDEX "balance_import_running_key" ON "balance_import" ("shop_id") WHERE "status" IN ('BOOKING', 'UNDOING');

CREATE TABLE "balance_import_row" (
  "shop_id" INTEGER NOT NULL,
  "import_id" UUID NOT NULL,
  "line" INTEGER NOT NULL,
  "cells" TEXT[] NOT NULL DEFAULT '{}',
  "email" TEXT,
  "customer_id" BIGINT,
  "points" INTEGER,
  "outcome" TEXT NOT NULL,
  "taken" INTEGER,
  CONSTRAINT "balance_import_row_pkey" PRIMARY KEY ("shop_id", "import_id", "line"),
  CONSTRAINT "balance_import_row_import_fkey" FOREIGN KEY ("shop_id", "import_id")
    REFERENCES "balance_import" ("shop_id", "id") ON DELETE CASCADE,
  CONSTRAINT "balance_import_row_books" CHECK (
    "outcome" NOT IN ('BOOK', 'BOOKED', 'UNDONE') OR ("customer_id" IS NOT NULL AND "points" > 0))
);
CREATE INDEX "balance_import_row_outcome_idx" ON "balance_import_row" ("shop_id", "import_id", "outcome", "line");
CREATE INDEX "balance_import_row_customer_idx" ON "balance_import_row" ("shop_id", "customer_id");
SELECT lock_tables_by_shop();
