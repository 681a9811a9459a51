-- The currency that Shopify tells now, where points, rules and offers still count in another.
ALTER TABLE "shop" ADD COLUMN "told_currency" TEXT;
