-- Photos are decoded and encoded anew before anybody sees them; those stored so far as well.
CREATE TYPE "PhotoStatus" AS ENUM ('PROCESSING', 'READY', 'UNREADABLE');

ALTER TABLE "review_photo"
  ADD COLUMN "status" "PhotoStatus" NOT NULL DEFAULT 'PROCESSING',
  ADD COLUMN "attempts" INTEGER NOT NULL DEFAULT 0,
  ALTER COLUMN "bytes" DROP NOT NULL,
  DROP CONSTRAINT "review_photo_size_check",
  ADD CONSTRAINT "review_photo_size_check" CHECK (octet_length("bytes") <= 8388608),
  ADD CONSTRAINT "review_photo_status_check" CHECK (("status" = 'UNREADABLE') = ("bytes" IS NULL));
CREATE INDEX "review_photo_processing_idx" ON "review_photo" ("shop_id", "attempts", "id") WHERE "status" = 'PROCESSING';

ALTER TABLE "mission_entry"
  ADD COLUMN "photo_status" "PhotoStatus",
  ADD COLUMN "photo_attempts" INTEGER NOT NULL DEFAULT 0,
  DROP CONSTRAINT "mission_entry_photo_check";
UPDATE "mission_entry" SET "photo_status" = 'PROCESSING' WHERE "photo" IS NOT NULL;
ALTER TABLE "mission_entry"
  ADD CONSTRAINT "mission_entry_photo_check" CHECK (octet_length("photo") <= 8388608),
  ADD CONSTRAINT "mission_entry_photo_status_check"
    CHECK (coalesce("photo_status" IN ('PROCESSING', 'READY'), false) = ("photo" IS NOT NULL));
CREATE INDEX "mission_entry_processing_idx" ON "mission_entry" ("shop_id", "photo_attempts", "id")
  WHERE "photo_status" = 'PROCESSING';
