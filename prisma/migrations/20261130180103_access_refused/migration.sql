-- Since when Shopify refuses the app's offline token of a shop.
ALTER TABLE "shop" ADD COLUMN "access_refused_at" TIMESTAMPTZ(3);
