-- Finds the same text of other members. Case, punctuation and spaces do not count; short texts are alike by chance and have no key.
ALTER TABLE "review" ADD COLUMN "text_key" TEXT COLLATE "C" GENERATED ALWAYS AS (
  CASE WHEN length(regexp_replace(lower("text"), '[^[:alnum:]]+', '', 'g')) >= 20
    THEN md5(regexp_replace(lower("text"), '[^[:alnum:]]+', '', 'g')) END
) STORED;
CREATE INDEX "review_shop_id_text_key_created_at_idx" ON "review" ("shop_id", "text_key", "created_at") WHERE "text_key" IS NOT NULL;

ALTER TABLE "mission_entry" ADD COLUMN "text_key" TEXT COLLATE "C" GENERATED ALWAYS AS (
  CASE WHEN length(regexp_replace(lower("text"), '[^[:alnum:]]+', '', 'g')) >= 20
    THEN md5(regexp_replace(lower("text"), '[^[:alnum:]]+', '', 'g')) END
) STORED;
CREATE INDEX "mission_entry_shop_id_text_key_created_at_idx" ON "mission_entry" ("shop_id", "text_key", "created_at") WHERE "text_key" IS NOT NULL;
