-- How far the daily look at orders and customers has come that Shopify may have deleted without our hearing of it.
ALTER TABLE "shop" ADD COLUMN "orders_looked_to" BIGINT NOT NULL DEFAULT 0, ADD COLUMN "customers_looked_to" BIGINT NOT NULL DEFAULT 0;
