-- AlterTable
ALTER TABLE "programme" ADD COLUMN     "friend_discount_id" TEXT,
ADD COLUMN     "friend_percent" INTEGER NOT NULL DEFAULT 10;

-- CreateEnum
CREATE TYPE "ReferralVia" AS ENUM ('CODE', 'LINK');

-- CreateTable
CREATE TABLE "referral_link" (
    "shop_id" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "customer_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "synced_at" TIMESTAMPTZ(3),

    CONSTRAINT "referral_link_pkey" PRIMARY KEY ("shop_id","code")
);

-- CreateTable
CREATE TABLE "referral" (
    "shop_id" INTEGER NOT NULL,
    "friend_id" BIGINT NOT NULL,
    "advocate_id" BIGINT NOT NULL,
    "code" TEXT NOT NULL,
    "via" "ReferralVia" NOT NULL,
    "order_id" BIGINT NOT NULL,
    "ordered_at" TIMESTAMPTZ(3) NOT NULL,
    "network" TEXT,
    "hits" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "referral_pkey" PRIMARY KEY ("shop_id","friend_id")
);

-- CreateIndex
CREATE INDEX "referral_link_shop_id_customer_id_idx" ON "referral_link"("shop_id", "customer_id");

-- CreateIndex
CREATE INDEX "referral_shop_id_advocate_id_ordered_at_idx" ON "referral"("shop_id", "advocate_id", "ordered_at");

-- CreateIndex
CREATE INDEX "referral_shop_id_network_ordered_at_idx" ON "referral"("shop_id", "network", "ordered_at");
