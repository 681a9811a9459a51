-- What rules may ask of products, markets and members, as Shopify last told.
CREATE TABLE "product" (
  "shop_id" INTEGER NOT NULL,
  "product_id" BIGINT NOT NULL,
  "title" TEXT NOT NULL,
  "tags" TEXT[],
  "collections" TEXT[],
  "fetched_at" TIMESTAMPTZ(3) NOT NULL,
  "stale_at" TIMESTAMPTZ(3),
  CONSTRAINT "product_pkey" PRIMARY KEY ("shop_id", "product_id")
);

CREATE TABLE "market" (
  "shop_id" INTEGER NOT NULL,
  "market_id" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "countries" TEXT[],
  CONSTRAINT "market_pkey" PRIMARY KEY ("shop_id", "market_id")
);

CREATE TABLE "segment" (
  "shop_id" INTEGER NOT NULL,
  "segment_id" TEXT NOT NULL,
  "read_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "segment_pkey" PRIMARY KEY ("shop_id", "segment_id")
);

CREATE TABLE "segment_member" (
  "shop_id" INTEGER NOT NULL,
  "customer_id" BIGINT NOT NULL,
  "segment_id" TEXT NOT NULL,
  "joined" BOOLEAN NOT NULL,
  "told_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "segment_member_pkey" PRIMARY KEY ("shop_id", "customer_id", "segment_id")
);
CREATE INDEX "segment_member_shop_id_segment_id_idx" ON "segment_member" ("shop_id", "segment_id");

ALTER TABLE "member"
  ADD COLUMN "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "tags_known" BOOLEAN NOT NULL DEFAULT false;
