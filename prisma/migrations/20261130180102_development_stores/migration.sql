-- Of a development store all orders are tests, and count. The daily look at each shop learns which are such stores.
ALTER TABLE "shop" ADD COLUMN "development" BOOLEAN NOT NULL DEFAULT false;
