-- Redemptions on which staff decide, as the queue lists them.
CREATE INDEX "redemption_waiting_idx" ON "redemption" ("shop_id", "requested_at", "id") WHERE "status" = 'WAITING';
