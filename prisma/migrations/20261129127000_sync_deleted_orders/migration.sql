-- When the app was told that an order was deleted in Shopify; it counts for nothing from then on.
ALTER TABLE "order" ADD COLUMN "deleted_at" TIMESTAMPTZ(3);
