-- The queue asks each kind of what waits by itself: each has an index of its own, with the list of events in waiting-awards.server.ts.
CREATE INDEX "award_waiting_earned" ON "award" ("shop_id", "created_at", "id") WHERE "status" = 'WAITING' AND "event" IN
  ('ORDER', 'FIRST_ORDER', 'COMEBACK', 'ACCOUNT', 'NEWSLETTER', 'SOCIAL_SHARE', 'BIRTHDAY', 'ANNIVERSARY', 'FLOW', 'API');
CREATE INDEX "award_waiting_review" ON "award" ("shop_id", "created_at", "id") WHERE "status" = 'WAITING' AND "event" = 'REVIEW';
CREATE INDEX "award_waiting_entry" ON "award" ("shop_id", "created_at", "id") WHERE "status" = 'WAITING' AND "event" IN
  ('MISSION', 'SURVEY', 'EVENT');
CREATE INDEX "award_waiting_referral" ON "award" ("shop_id", "created_at", "id") WHERE "status" = 'WAITING' AND "event" IN
  ('REFERRAL', 'REFERRED_FOLLOW_UP');

-- Decisions and runs are those of the queue, whatever it is that waits.
ALTER TABLE "decision" RENAME COLUMN "award_id" TO "item_id";
ALTER INDEX "decision_shop_id_award_id_idx" RENAME TO "decision_shop_id_item_id_idx";
ALTER TABLE "queue_run" ALTER COLUMN "event" TYPE TEXT USING "event"::TEXT;
ALTER TABLE "queue_run" RENAME COLUMN "event" TO "kind";
ALTER TABLE "queue_run" RENAME COLUMN "last_award" TO "last_item";
