-- What points buy, and what members have taken for them.
CREATE TYPE "RewardKind" AS ENUM ('AMOUNT', 'PERCENT', 'SLIDER', 'PERK');
CREATE TYPE "RewardApproval" AS ENUM ('AUTOMATIC', 'STAFF');
CREATE TYPE "RedemptionStatus" AS ENUM (
  'WAITING', 'ISSUING', 'ISSUED', 'USED', 'FULFILLED', 'EXPIRED', 'CANCELLED', 'REJECTED', 'FAILED');

CREATE TABLE "reward" (
  "shop_id" INTEGER NOT NULL,
  "id" UUID NOT NULL,
  "kind" "RewardKind" NOT NULL,
  "title" JSONB NOT NULL,
  "points" INTEGER NOT NULL,
  "amount_minor" BIGINT,
  "percent" INTEGER,
  "min_points" INTEGER,
  "max_points" INTEGER,
  "minimum_order_minor" BIGINT,
  "valid_days" INTEGER,
  "stock" INTEGER,
  "per_member" INTEGER,
  "per_days" INTEGER,
  "tier_ids" UUID[] NOT NULL DEFAULT '{}',
  "approval" "RewardApproval" NOT NULL DEFAULT 'AUTOMATIC',
  "cancellable" BOOLEAN NOT NULL DEFAULT true,
  "returns_unused" BOOLEAN NOT NULL DEFAULT true,
  "enabled" BOOLEAN NOT NULL DEFAULT false,
  "archived_at" TIMESTAMPTZ(3),
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  "updated_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "reward_pkey" PRIMARY KEY ("shop_id", "id"),
  CONSTRAINT "reward_worth" CHECK (
    ("kind" IN ('AMOUNT', 'SLIDER')) = ("amount_minor" IS NOT NULL) AND
    ("kind" = 'PERCENT') = ("percent" IS NOT NULL) AND
    ("kind" = 'SLIDER') = ("min_points" IS NOT NULL AND "max_points" IS NOT NULL) AND
    "points" > 0 AND coalesce("amount_minor", 1) > 0 AND coalesce("stock", 0) >= 0)
);

CREATE TABLE "redemption" (
  "shop_id" INTEGER NOT NULL,
  "id" UUID NOT NULL,
  "reward_id" UUID NOT NULL,
  "customer_id" BIGINT NOT NULL,
  "status" "RedemptionStatus" NOT NULL,
  "points" INTEGER NOT NULL,
  "terms" JSONB NOT NULL,
  "code" TEXT,
  "discount_id" TEXT,
  "reservation_key" TEXT NOT NULL,
  "order_id" BIGINT,
  "error" TEXT,
  "actor" TEXT NOT NULL,
  "requested_at" TIMESTAMPTZ(3) NOT NULL,
  "issuing_since" TIMESTAMPTZ(3),
  "issued_at" TIMESTAMPTZ(3),
  "expires_at" TIMESTAMPTZ(3),
  "ended_at" TIMESTAMPTZ(3),
  CONSTRAINT "redemption_pkey" PRIMARY KEY ("shop_id", "id"),
  CONSTRAINT "redemption_reward_fkey" FOREIGN KEY ("shop_id", "reward_id") REFERENCES "reward" ("shop_id", "id"),
  CONSTRAINT "redemption_points" CHECK ("points" > 0),
  CONSTRAINT "redemption_end" CHECK (("status" IN ('WAITING', 'ISSUING', 'ISSUED')) = ("ended_at" IS NULL))
);
CREATE UNIQUE INDEX "redemption_code_key" ON "redemption" ("shop_id", "code");
CREATE INDEX "redemption_customer_idx" ON "redemption" ("shop_id", "customer_id", "requested_at", "id");
CREATE INDEX "redemption_reward_idx" ON "redemption" ("shop_id", "reward_id", "customer_id");
-- What is still to be done, over all shops: open ones, and codes that Shopify holds of ended ones.
CREATE INDEX "redemption_open_idx" ON "redemption" ("status", "expires_at") WHERE "ended_at" IS NULL;
CREATE INDEX "redemption_removal_idx" ON "redemption" ("ended_at") WHERE "ended_at" IS NOT NULL AND "discount_id" IS NOT NULL;
SELECT lock_tables_by_shop();
