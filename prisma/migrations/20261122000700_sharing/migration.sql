-- CreateTable
CREATE TABLE "share_link" (
    "shop_id" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "customer_id" BIGINT NOT NULL,
    "product_id" BIGINT NOT NULL,
    "product_title" TEXT NOT NULL,
    "product_handle" TEXT NOT NULL,
    "image_url" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "share_link_pkey" PRIMARY KEY ("shop_id","code")
);

-- CreateTable
CREATE TABLE "share_visit" (
    "shop_id" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "visitor" TEXT NOT NULL,
    "own" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "share_visit_pkey" PRIMARY KEY ("shop_id","code","day","visitor")
);

-- CreateIndex
CREATE INDEX "share_link_shop_id_customer_id_product_id_idx" ON "share_link"("shop_id", "customer_id", "product_id");

-- CreateIndex
CREATE INDEX "share_visit_shop_id_day_visitor_idx" ON "share_visit"("shop_id", "day", "visitor");
