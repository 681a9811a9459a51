-- AlterTable
ALTER TABLE "shop" ADD COLUMN     "daily_on" DATE;

-- CreateIndex
CREATE INDEX "member_shop_id_birth_month_birth_day_idx" ON "member"("shop_id", "birth_month", "birth_day");
