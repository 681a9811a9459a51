-- AlterTable
ALTER TABLE "review"
    ADD COLUMN "origin" TEXT NOT NULL DEFAULT 'form',
    ADD COLUMN "external_id" TEXT,
    ADD COLUMN "origin_updated_at" TIMESTAMPTZ(3),
    ADD COLUMN "has_photo" BOOLEAN NOT NULL DEFAULT false,
    ADD COLUMN "withdrawn" BOOLEAN NOT NULL DEFAULT false;
UPDATE "review" SET "has_photo" = true
    WHERE EXISTS (SELECT 1 FROM "review_photo" AS p WHERE p."shop_id" = "review"."shop_id" AND p."review_id" = "review"."id");

-- CreateTable
CREATE TABLE "review_source" (
    "shop_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "enabled" BOOLEAN NOT NULL,
    "sealed_secret" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3),
    "refused_at" TIMESTAMPTZ(3),
    "skipped_at" TIMESTAMPTZ(3),
    "skip_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_source_pkey" PRIMARY KEY ("shop_id","kind")
);

-- CreateIndex
CREATE UNIQUE INDEX "review_shop_id_origin_external_id_key" ON "review"("shop_id", "origin", "external_id");

-- CreateIndex
CREATE UNIQUE INDEX "review_source_token_key" ON "review_source"("token");
