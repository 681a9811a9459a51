-- Where the merchant has put the app's pages in the shop, as Shopify's proxy last told; NULL: as the app asks for at install.
ALTER TABLE "shop" ADD COLUMN "proxy_path" TEXT;
