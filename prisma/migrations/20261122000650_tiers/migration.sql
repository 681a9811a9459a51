-- CreateEnum
CREATE TYPE "TierBasis" AS ENUM ('POINTS', 'SPENT', 'ORDERS');

-- AlterTable
ALTER TABLE "programme" ADD COLUMN     "tier_basis" "TierBasis",
ADD COLUMN     "tier_grace_days" INTEGER NOT NULL DEFAULT 30,
ADD COLUMN     "tiers_on" DATE;

-- AlterTable
ALTER TABLE "member" ADD COLUMN     "tier_id" UUID,
ADD COLUMN     "tier_kept_until" DATE,
ADD COLUMN     "tier_since" TIMESTAMPTZ(3),
ADD COLUMN     "tier_value" BIGINT NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "tier" (
    "shop_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "threshold" BIGINT NOT NULL,
    "multiplier_percent" INTEGER NOT NULL DEFAULT 100,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "tier_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateIndex
CREATE INDEX "member_shop_id_tier_id_idx" ON "member"("shop_id", "tier_id");

-- CreateIndex
CREATE INDEX "member_shop_id_tier_kept_until_idx" ON "member"("shop_id", "tier_kept_until");

-- What leaves the 12 months on a day.
CREATE INDEX "order_shop_id_processed_at_idx" ON "order"("shop_id", "processed_at");
CREATE INDEX "award_shop_id_occurred_at_idx" ON "award"("shop_id", "occurred_at");
