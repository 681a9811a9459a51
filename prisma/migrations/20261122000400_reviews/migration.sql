-- CreateEnum
CREATE TYPE "ReviewStatus" AS ENUM ('WAITING', 'PUBLISHED', 'REJECTED');

-- CreateTable
CREATE TABLE "review" (
    "shop_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "product_id" BIGINT NOT NULL,
    "product_title" TEXT NOT NULL,
    "customer_id" BIGINT NOT NULL,
    "source" TEXT NOT NULL,
    "stars" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "status" "ReviewStatus" NOT NULL DEFAULT 'WAITING',
    "earned" BOOLEAN NOT NULL DEFAULT false,
    "answer" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "review_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "review_photo" (
    "shop_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "content_type" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "review_photo_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateIndex
CREATE INDEX "review_shop_id_customer_id_idx" ON "review"("shop_id", "customer_id");

-- CreateIndex
CREATE INDEX "review_shop_id_created_at_id_idx" ON "review"("shop_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "review_shop_id_status_created_at_id_idx" ON "review"("shop_id", "status", "created_at", "id");

-- CreateIndex
CREATE INDEX "review_shop_id_product_id_status_created_at_idx" ON "review"("shop_id", "product_id", "status", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "review_shop_id_product_id_customer_id_key" ON "review"("shop_id", "product_id", "customer_id");

-- CreateIndex
CREATE UNIQUE INDEX "review_shop_id_source_key" ON "review"("shop_id", "source");

-- CreateIndex
CREATE UNIQUE INDEX "review_photo_shop_id_review_id_position_key" ON "review_photo"("shop_id", "review_id", "position");

-- Invariants that Prisma cannot say.
ALTER TABLE "review" ADD CONSTRAINT "review_stars_check" CHECK ("stars" BETWEEN 1 AND 5);
ALTER TABLE "review_photo" ADD CONSTRAINT "review_photo_size_check" CHECK (octet_length("bytes") <= 2097152);
