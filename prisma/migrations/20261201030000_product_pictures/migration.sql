-- Pictures of products as staff see them beside what waits; none where Shopify has none.
CREATE TABLE "product_picture" (
  "shop_id" INTEGER NOT NULL,
  "product_id" BIGINT NOT NULL,
  "url" TEXT,
  "fetched_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "product_picture_pkey" PRIMARY KEY ("shop_id", "product_id")
);

SELECT lock_tables_by_shop();
