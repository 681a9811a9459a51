-- What kind of thing was decided on, so that decisions can be listed by it.
ALTER TABLE "decision" ADD COLUMN "kind" TEXT;
UPDATE "decision" d SET "kind" = a."event"::text FROM "award" a WHERE a."shop_id" = d."shop_id" AND a."id" = d."item_id";
CREATE INDEX "decision_shop_id_decided_at_id_idx" ON "decision" ("shop_id", "decided_at", "id");
