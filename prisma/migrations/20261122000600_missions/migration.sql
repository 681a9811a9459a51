-- CreateEnum
CREATE TYPE "MissionKind" AS ENUM ('MISSION', 'SURVEY', 'EVENT');

-- CreateEnum
CREATE TYPE "ProofKind" AS ENUM ('NONE', 'TEXT', 'LINK', 'PHOTO');

-- AlterTable
ALTER TABLE "member" ADD COLUMN     "birth_set_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "mission" (
    "shop_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "kind" "MissionKind" NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "proof" "ProofKind" NOT NULL,
    "places" INTEGER,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3),
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mission_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "mission_entry" (
    "shop_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "mission_id" UUID NOT NULL,
    "customer_id" BIGINT NOT NULL,
    "award_id" UUID NOT NULL,
    "text" TEXT,
    "link" TEXT,
    "photo_type" TEXT,
    "photo" BYTEA,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mission_entry_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateIndex
CREATE INDEX "mission_shop_id_starts_at_idx" ON "mission"("shop_id", "starts_at");

-- CreateIndex
CREATE INDEX "mission_entry_shop_id_customer_id_idx" ON "mission_entry"("shop_id", "customer_id");

-- CreateIndex
CREATE UNIQUE INDEX "mission_entry_shop_id_mission_id_customer_id_key" ON "mission_entry"("shop_id", "mission_id", "customer_id");

-- CreateIndex
CREATE UNIQUE INDEX "mission_entry_shop_id_award_id_key" ON "mission_entry"("shop_id", "award_id");

-- Invariants that Prisma cannot say.
ALTER TABLE "mission" ADD CONSTRAINT "mission_points_check" CHECK ("points" > 0);
ALTER TABLE "mission" ADD CONSTRAINT "mission_places_check" CHECK ("places" > 0);
ALTER TABLE "mission_entry" ADD CONSTRAINT "mission_entry_photo_check" CHECK (octet_length("photo") <= 2097152);
