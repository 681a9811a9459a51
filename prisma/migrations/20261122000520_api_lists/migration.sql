-- The merchant API lists awards by the time they were made, and finds a member by address.
CREATE INDEX "award_shop_id_created_at_id_idx" ON "award"("shop_id", "created_at", "id");
CREATE INDEX "member_shop_id_email_idx" ON "member"("shop_id", "email");
