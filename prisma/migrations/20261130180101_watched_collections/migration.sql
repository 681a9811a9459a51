-- A change of a collection marked every product of the shop; now one row tells when a collection that rules name changed.
CREATE TABLE "watched_collection" (
  "shop_id" INTEGER NOT NULL,
  "collection_id" TEXT NOT NULL,
  "changed_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "watched_collection_pkey" PRIMARY KEY ("shop_id", "collection_id")
);

INSERT INTO "watched_collection" ("shop_id", "collection_id", "changed_at")
SELECT DISTINCT r."shop_id", named.id, r."updated_at"
FROM "earning_rule" r
CROSS JOIN LATERAL (
  SELECT jsonb_array_elements_text(coalesce(r."conditions" -> 'onlyCollections', '[]'))
  UNION SELECT jsonb_array_elements_text(coalesce(r."conditions" -> 'withoutCollections', '[]'))
) AS named (id)
WHERE r."deleted_at" IS NULL
ON CONFLICT DO NOTHING;

SELECT lock_tables_by_shop();
