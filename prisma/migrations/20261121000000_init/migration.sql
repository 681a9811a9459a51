
-- CreateEnum
CREATE TYPE "ShopStatus" AS ENUM ('ACTIVE', 'UNINSTALLED');

-- CreateEnum
CREATE TYPE "ImportKind" AS ENUM ('CUSTOMERS', 'ORDERS');

-- CreateEnum
CREATE TYPE "ImportStatus" AS ENUM ('QUEUED', 'EXPORTING', 'LOADING', 'DONE', 'FAILED');

-- CreateEnum
CREATE TYPE "RoundingMode" AS ENUM ('FLOOR', 'NEAREST', 'CEIL');

-- CreateEnum
CREATE TYPE "TakeBackPolicy" AS ENUM ('STOP_AT_ZERO', 'NEGATIVE');

-- CreateEnum
CREATE TYPE "EarningEvent" AS ENUM ('ORDER', 'FIRST_ORDER', 'ACCOUNT', 'REVIEW', 'NEWSLETTER', 'SOCIAL_SHARE', 'REFERRAL', 'REFERRED_FOLLOW_UP', 'COMEBACK', 'BIRTHDAY', 'ANNIVERSARY', 'MISSION', 'SURVEY', 'EVENT', 'FLOW', 'API');

-- CreateEnum
CREATE TYPE "ApprovalMode" AS ENUM ('AUTOMATIC', 'STAFF');

-- CreateEnum
CREATE TYPE "MemberStatus" AS ENUM ('ACTIVE', 'MERGED', 'REDACTED');

-- CreateEnum
CREATE TYPE "AwardStatus" AS ENUM ('PENDING', 'AVAILABLE', 'TAKEN_BACK');

-- CreateEnum
CREATE TYPE "LedgerAccountKind" AS ENUM ('PENDING', 'AVAILABLE', 'RESERVED');

-- CreateEnum
CREATE TYPE "OfferDiscount" AS ENUM ('PERCENT', 'AMOUNT');

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "is_online" BOOLEAN NOT NULL DEFAULT false,
    "scope" TEXT,
    "expires" TIMESTAMPTZ(3),
    "access_token" TEXT NOT NULL,
    "user_id" BIGINT,
    "first_name" TEXT,
    "last_name" TEXT,
    "email" TEXT,
    "account_owner" BOOLEAN,
    "locale" TEXT,
    "collaborator" BOOLEAN,
    "email_verified" BOOLEAN,
    "refresh_token" TEXT,
    "refresh_token_expires" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shop" (
    "id" SERIAL NOT NULL,
    "domain" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "currency" TEXT NOT NULL DEFAULT 'EUR',
    "timezone" TEXT NOT NULL DEFAULT 'Europe/Berlin',
    "taxes_included" BOOLEAN NOT NULL DEFAULT true,
    "status" "ShopStatus" NOT NULL DEFAULT 'ACTIVE',
    "members_segment_id" TEXT,
    "app_installation_id" TEXT,
    "installed_at" TIMESTAMPTZ(3) NOT NULL,
    "uninstalled_at" TIMESTAMPTZ(3),

    CONSTRAINT "shop_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import" (
    "shop_id" INTEGER NOT NULL,
    "kind" "ImportKind" NOT NULL,
    "status" "ImportStatus" NOT NULL DEFAULT 'QUEUED',
    "bulk_operation_id" TEXT,
    "total" INTEGER NOT NULL DEFAULT 0,
    "position" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_pkey" PRIMARY KEY ("shop_id","kind")
);

-- CreateTable
CREATE TABLE "programme" (
    "shop_id" INTEGER NOT NULL,
    "rounding" "RoundingMode" NOT NULL DEFAULT 'FLOOR',
    "include_tax" BOOLEAN NOT NULL DEFAULT true,
    "include_shipping" BOOLEAN NOT NULL DEFAULT false,
    "after_discounts" BOOLEAN NOT NULL DEFAULT true,
    "hold_days" INTEGER NOT NULL DEFAULT 14,
    "take_back_policy" "TakeBackPolicy" NOT NULL DEFAULT 'STOP_AT_ZERO',
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "programme_pkey" PRIMARY KEY ("shop_id")
);

-- CreateTable
CREATE TABLE "earning_rule" (
    "shop_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "event" "EarningEvent" NOT NULL,
    "enabled" BOOLEAN NOT NULL,
    "points" INTEGER,
    "points_per_unit" INTEGER,
    "unit_minor" BIGINT,
    "hold_days" INTEGER,
    "approval" "ApprovalMode" NOT NULL DEFAULT 'AUTOMATIC',
    "valid_from" TIMESTAMPTZ(3),
    "valid_to" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "earning_rule_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "member" (
    "shop_id" INTEGER NOT NULL,
    "customer_id" BIGINT NOT NULL,
    "status" "MemberStatus" NOT NULL DEFAULT 'ACTIVE',
    "email" TEXT,
    "first_name" TEXT,
    "last_name" TEXT,
    "phone" TEXT,
    "locale" TEXT,
    "country_code" TEXT,
    "search_name" TEXT NOT NULL DEFAULT '',
    "consent_state" TEXT,
    "consent_opt_in_level" TEXT,
    "consent_updated_at" TIMESTAMPTZ(3),
    "customer_created_at" TIMESTAMPTZ(3),
    "customer_updated_at" TIMESTAMPTZ(3),
    "order_count" INTEGER NOT NULL DEFAULT 0,
    "revenue_minor" BIGINT NOT NULL DEFAULT 0,
    "first_order_at" TIMESTAMPTZ(3),
    "last_order_at" TIMESTAMPTZ(3),
    "merged_into_id" BIGINT,
    "card_hash" TEXT,
    "tagged_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "member_pkey" PRIMARY KEY ("shop_id","customer_id")
);

-- CreateTable
CREATE TABLE "order" (
    "shop_id" INTEGER NOT NULL,
    "order_id" BIGINT NOT NULL,
    "customer_id" BIGINT,
    "name" TEXT NOT NULL,
    "processed_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "triggered_at" TIMESTAMPTZ(6),
    "paid_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),
    "financial_status" TEXT NOT NULL,
    "test" BOOLEAN NOT NULL DEFAULT false,
    "total_minor" BIGINT NOT NULL,
    "facts" JSONB NOT NULL,

    CONSTRAINT "order_pkey" PRIMARY KEY ("shop_id","order_id")
);

-- CreateTable
CREATE TABLE "refund" (
    "shop_id" INTEGER NOT NULL,
    "refund_id" BIGINT NOT NULL,
    "order_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "facts" JSONB NOT NULL,

    CONSTRAINT "refund_pkey" PRIMARY KEY ("shop_id","refund_id")
);

-- CreateTable
CREATE TABLE "award" (
    "shop_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "customer_id" BIGINT NOT NULL,
    "rule_id" UUID,
    "event" "EarningEvent" NOT NULL,
    "source" TEXT NOT NULL,
    "status" "AwardStatus" NOT NULL,
    "granted" INTEGER NOT NULL,
    "taken_back" INTEGER NOT NULL DEFAULT 0,
    "written_off" INTEGER NOT NULL DEFAULT 0,
    "postings" INTEGER NOT NULL DEFAULT 0,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "matures_at" TIMESTAMPTZ(3) NOT NULL,
    "matured_at" TIMESTAMPTZ(3),
    "snapshot" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "award_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "ledger_account" (
    "shop_id" INTEGER NOT NULL,
    "customer_id" BIGINT NOT NULL,
    "kind" "LedgerAccountKind" NOT NULL,
    "balance" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ledger_account_pkey" PRIMARY KEY ("shop_id","customer_id","kind")
);

-- CreateTable
CREATE TABLE "ledger_transaction" (
    "shop_id" INTEGER NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "event_key" TEXT NOT NULL,
    "input_hash" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "customer_id" BIGINT NOT NULL,
    "award_id" UUID,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "reverses_id" BIGINT,
    "reason" TEXT,
    "actor" TEXT NOT NULL,

    CONSTRAINT "ledger_transaction_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "ledger_entry" (
    "shop_id" INTEGER NOT NULL,
    "transaction_id" BIGINT NOT NULL,
    "line" INTEGER NOT NULL,
    "customer_id" BIGINT NOT NULL,
    "account" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "balance_after" INTEGER,

    CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("shop_id","transaction_id","line")
);

-- CreateTable
CREATE TABLE "point_lot" (
    "shop_id" INTEGER NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "customer_id" BIGINT NOT NULL,
    "transaction_id" BIGINT NOT NULL,
    "amount" INTEGER NOT NULL,
    "remaining" INTEGER NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "point_lot_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "offer" (
    "shop_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "image_url" TEXT,
    "discount" "OfferDiscount" NOT NULL,
    "percent" INTEGER,
    "amount_minor" BIGINT,
    "code" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3),
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "discount_id" TEXT,
    "sync_error" TEXT,
    "synced_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "offer_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "data_request" (
    "shop_id" INTEGER NOT NULL,
    "id" BIGINT NOT NULL,
    "customer_id" BIGINT NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "payload" JSONB NOT NULL,

    CONSTRAINT "data_request_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateIndex
CREATE INDEX "session_shop_idx" ON "session"("shop");

-- CreateIndex
CREATE UNIQUE INDEX "shop_domain_key" ON "shop"("domain");

-- CreateIndex
CREATE INDEX "earning_rule_shop_id_event_idx" ON "earning_rule"("shop_id", "event");

-- CreateIndex
CREATE INDEX "member_shop_id_search_name_customer_id_idx" ON "member"("shop_id", "search_name", "customer_id");

-- CreateIndex
CREATE INDEX "member_shop_id_last_order_at_customer_id_idx" ON "member"("shop_id", "last_order_at", "customer_id");

-- CreateIndex
CREATE INDEX "order_shop_id_customer_id_processed_at_idx" ON "order"("shop_id", "customer_id", "processed_at");

-- CreateIndex
CREATE INDEX "refund_shop_id_order_id_idx" ON "refund"("shop_id", "order_id");

-- CreateIndex
CREATE INDEX "award_shop_id_customer_id_occurred_at_idx" ON "award"("shop_id", "customer_id", "occurred_at");

-- CreateIndex
CREATE INDEX "award_shop_id_status_matures_at_idx" ON "award"("shop_id", "status", "matures_at");

-- CreateIndex
CREATE UNIQUE INDEX "award_shop_id_event_source_key" ON "award"("shop_id", "event", "source");

-- CreateIndex
CREATE INDEX "ledger_transaction_shop_id_customer_id_id_idx" ON "ledger_transaction"("shop_id", "customer_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_transaction_shop_id_event_key_key" ON "ledger_transaction"("shop_id", "event_key");

-- CreateIndex
CREATE INDEX "ledger_entry_shop_id_customer_id_transaction_id_idx" ON "ledger_entry"("shop_id", "customer_id", "transaction_id");

-- CreateIndex
CREATE INDEX "point_lot_shop_id_customer_id_expires_at_id_idx" ON "point_lot"("shop_id", "customer_id", "expires_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "offer_shop_id_code_key" ON "offer"("shop_id", "code");

