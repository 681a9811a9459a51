-- Lines of an export wait here until their parents and children are together: without grouping they come in any order.
ALTER TABLE "import" ADD COLUMN "lines_read" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "file_read" BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE "import_line" (
    "shop_id" INTEGER NOT NULL,
    "kind" "ImportKind" NOT NULL,
    "id" TEXT NOT NULL,
    "parent_id" TEXT,
    "place" INTEGER NOT NULL,
    "line" TEXT NOT NULL,

    CONSTRAINT "import_line_pkey" PRIMARY KEY ("shop_id", "kind", "id")
);
ALTER TABLE "import_line" ADD CONSTRAINT "import_line_shop_id_kind_fkey" FOREIGN KEY ("shop_id", "kind")
  REFERENCES "import"("shop_id", "kind") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX "import_line_roots" ON "import_line"("shop_id", "kind", "place") WHERE "parent_id" IS NULL;
CREATE INDEX "import_line_children" ON "import_line"("shop_id", "kind", "parent_id") WHERE "parent_id" IS NOT NULL;

SELECT lock_tables_by_shop();
