-- AlterTable
ALTER TABLE "decision" ADD COLUMN     "member_text" TEXT;

-- AlterTable
ALTER TABLE "mission" ADD COLUMN     "archived_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "mission_entry" ADD COLUMN     "attempt" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "queue_run" (
    "shop_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "verdict" "Verdict" NOT NULL,
    "event" "EarningEvent",
    "actor" TEXT NOT NULL,
    "actor_name" TEXT,
    "note" TEXT,
    "member_text" TEXT,
    "total" INTEGER NOT NULL,
    "decided" INTEGER NOT NULL DEFAULT 0,
    "last_since" TIMESTAMPTZ(3),
    "last_award" UUID,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "queue_run_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "staff_member" (
    "shop_id" INTEGER NOT NULL,
    "staff_id" BIGINT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "staff_member_pkey" PRIMARY KEY ("shop_id","staff_id")
);

-- CreateIndex
CREATE INDEX "queue_run_shop_id_started_at_idx" ON "queue_run"("shop_id", "started_at");

-- DropIndex
DROP INDEX "mission_entry_shop_id_mission_id_customer_id_key";

-- CreateIndex
CREATE UNIQUE INDEX "mission_entry_shop_id_mission_id_customer_id_attempt_key" ON "mission_entry"("shop_id", "mission_id", "customer_id", "attempt");

-- CreateIndex
CREATE INDEX "mission_entry_shop_id_mission_id_id_idx" ON "mission_entry"("shop_id", "mission_id", "id");

-- Of a shop one verdict at a time works its way through the queue.
CREATE UNIQUE INDEX "queue_run_shop_id_running_key" ON "queue_run"("shop_id") WHERE "finished_at" IS NULL;
