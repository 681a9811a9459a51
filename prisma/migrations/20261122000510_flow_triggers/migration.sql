-- CreateTable
CREATE TABLE "flow_trigger_use" (
    "shop_id" INTEGER NOT NULL,
    "definition_id" TEXT NOT NULL,
    "in_use" BOOLEAN NOT NULL,
    "told_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "flow_trigger_use_pkey" PRIMARY KEY ("shop_id","definition_id")
);
