-- How far a shop is with its set-up: the programme that staff chose, whether it is launched, and whether the guide is put away.
CREATE TABLE "programme_setup" (
  "shop_id" INTEGER NOT NULL,
  "plan_id" UUID,
  "plan_kind" TEXT,
  "plan_share" INTEGER CHECK ("plan_share" BETWEEN 1 AND 10000),
  "plan_items" TEXT[] NOT NULL DEFAULT '{}',
  "launched_plan_id" UUID,
  "launched_kind" TEXT,
  "hundred_points_minor" BIGINT CHECK ("hundred_points_minor" > 0),
  "launched_at" TIMESTAMPTZ(3),
  "launched_by" TEXT,
  "guide_hidden_at" TIMESTAMPTZ(3),
  CONSTRAINT "programme_setup_pkey" PRIMARY KEY ("shop_id"),
  CONSTRAINT "programme_setup_plan" CHECK (num_nonnulls("plan_id", "plan_kind", "plan_share") IN (0, 3)),
  CONSTRAINT "programme_setup_launched" CHECK ("launched_plan_id" IS NULL OR "launched_at" IS NOT NULL)
);
SELECT lock_tables_by_shop();

-- Shops that have the app already run their programme, and need no guide.
INSERT INTO "programme_setup" ("shop_id", "launched_at", "guide_hidden_at")
SELECT p."shop_id", s."installed_at", now() FROM "programme" p JOIN "shop" s ON s."id" = p."shop_id";
