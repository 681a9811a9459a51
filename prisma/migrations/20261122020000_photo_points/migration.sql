-- AlterTable
ALTER TABLE "earning_rule" ADD COLUMN "photo_points" INTEGER;
