-- What the tiers of a shop go by is the tiers' own.
CREATE TABLE "tier_settings" (
  "shop_id" INTEGER NOT NULL,
  "basis" "TierBasis",
  "grace_days" INTEGER NOT NULL,
  "refreshed_on" DATE,
  "updated_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "tier_settings_pkey" PRIMARY KEY ("shop_id")
);
SELECT lock_tables_by_shop();

INSERT INTO "tier_settings" ("shop_id", "basis", "grace_days", "refreshed_on", "updated_at")
SELECT "shop_id", "tier_basis", "tier_grace_days", "tiers_on", "updated_at" FROM "programme";

ALTER TABLE "programme" DROP COLUMN "tier_basis", DROP COLUMN "tier_grace_days", DROP COLUMN "tiers_on";
