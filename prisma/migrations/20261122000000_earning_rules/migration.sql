-- CreateEnum
CREATE TYPE "RuleCombination" AS ENUM ('ADD_UP', 'BEST_ONLY');

-- CreateEnum
CREATE TYPE "Verdict" AS ENUM ('APPROVED', 'REJECTED', 'UNDONE');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "AwardStatus" ADD VALUE 'WAITING';
ALTER TYPE "AwardStatus" ADD VALUE 'REJECTED';

-- DropIndex
DROP INDEX "award_shop_id_event_source_key";

-- AlterTable
ALTER TABLE "programme" ADD COLUMN     "combination" "RuleCombination" NOT NULL DEFAULT 'ADD_UP';

-- AlterTable
ALTER TABLE "earning_rule" ADD COLUMN     "conditions" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "enabled_at" TIMESTAMPTZ(3),
ADD COLUMN     "limits" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "name" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "priority" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "steps" JSONB;

-- AlterTable
ALTER TABLE "member" ADD COLUMN     "birth_day" INTEGER,
ADD COLUMN     "birth_month" INTEGER;

-- AlterTable
ALTER TABLE "order" ADD COLUMN     "channel" TEXT,
ADD COLUMN     "country_code" TEXT,
ADD COLUMN     "stands" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "award" ADD COLUMN     "proposed" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "multiplier_campaign" (
    "shop_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "percent" INTEGER NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "multiplier_campaign_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "decision" (
    "shop_id" INTEGER NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "award_id" UUID NOT NULL,
    "verdict" "Verdict" NOT NULL,
    "actor" TEXT NOT NULL,
    "actor_name" TEXT,
    "note" TEXT,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "api_key" (
    "shop_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "hint" TEXT NOT NULL,
    "scopes" TEXT[],
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "api_answer" (
    "shop_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "api_answer_pkey" PRIMARY KEY ("shop_id","key")
);

-- CreateIndex
CREATE INDEX "multiplier_campaign_shop_id_ends_at_idx" ON "multiplier_campaign"("shop_id", "ends_at");

-- CreateIndex
CREATE INDEX "decision_shop_id_award_id_idx" ON "decision"("shop_id", "award_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_key_hash_key" ON "api_key"("hash");

-- CreateIndex
CREATE INDEX "award_shop_id_source_idx" ON "award"("shop_id", "source");

-- CreateIndex
CREATE INDEX "award_shop_id_customer_id_rule_id_idx" ON "award"("shop_id", "customer_id", "rule_id");

