-- Who saw data of which customers: Shopify asks for it of apps that read names and addresses.
CREATE TABLE "customer_access" (
  "shop_id" INTEGER NOT NULL,
  "hour" TIMESTAMPTZ(3) NOT NULL,
  "actor" TEXT NOT NULL,
  "page" TEXT NOT NULL,
  "customer_id" BIGINT NOT NULL,
  "times" INTEGER NOT NULL,
  "last_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "customer_access_pkey" PRIMARY KEY ("shop_id", "hour", "actor", "page", "customer_id")
);
SELECT lock_tables_by_shop();
