-- The terms of the programme by version, and which of them a member accepted by joining.
CREATE TABLE "programme_terms" (
  "shop_id" INTEGER NOT NULL,
  "version" INTEGER NOT NULL,
  "english" TEXT NOT NULL,
  "informal_german" TEXT NOT NULL,
  "formal_german" TEXT NOT NULL,
  "published_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "programme_terms_pkey" PRIMARY KEY ("shop_id", "version"),
  CONSTRAINT "programme_terms_version" CHECK ("version" > 0)
);
-- What was accepted stays as it was read.
CREATE FUNCTION programme_terms_refuse_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'programme_terms is only added to';
END $$;
CREATE TRIGGER programme_terms_no_update BEFORE UPDATE ON "programme_terms"
  FOR EACH ROW EXECUTE FUNCTION programme_terms_refuse_update();

ALTER TABLE "membership" ADD COLUMN "terms_version" INTEGER, ADD COLUMN "terms_text" TEXT;
SELECT lock_tables_by_shop();
