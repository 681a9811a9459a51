-- Perks that staff have to give, as the list of tasks shows them.
CREATE INDEX "redemption_deed_idx" ON "redemption" ("shop_id", "issued_at", "id") WHERE "status" = 'ISSUED' AND "code" IS NULL;
