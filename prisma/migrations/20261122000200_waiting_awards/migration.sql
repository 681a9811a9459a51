-- CreateIndex
CREATE INDEX "award_shop_id_status_created_at_id_idx" ON "award"("shop_id", "status", "created_at", "id");
