-- Orders that count for points, order numbers and revenue; `counts` of modules/orders says the same, compared by a test.
ALTER TABLE "order" ADD COLUMN "counts" BOOLEAN NOT NULL GENERATED ALWAYS AS (
  "financial_status" IN ('PAID', 'PARTIALLY_REFUNDED', 'REFUNDED') AND "outstanding_minor" <= 0
  AND "cancelled_at" IS NULL AND "deleted_at" IS NULL AND NOT "test"
) STORED;

CREATE TABLE "order_line" (
  "shop_id" INTEGER NOT NULL,
  "order_id" BIGINT NOT NULL,
  "line_id" BIGINT NOT NULL,
  "product_id" BIGINT,
  "variant_id" BIGINT,
  "goods" BOOLEAN NOT NULL,
  "quantity" INTEGER NOT NULL,
  "kept_quantity" INTEGER NOT NULL,
  "price_minor" BIGINT NOT NULL,
  "discount_minor" BIGINT NOT NULL,
  "tax_minor" BIGINT NOT NULL,
  CONSTRAINT "order_line_pkey" PRIMARY KEY ("shop_id", "order_id", "line_id"),
  CONSTRAINT "order_line_kept" CHECK ("kept_quantity" BETWEEN 0 AND "quantity")
);

CREATE TABLE "order_fingerprint" (
  "shop_id" INTEGER NOT NULL,
  "order_id" BIGINT NOT NULL,
  "emails" TEXT[] NOT NULL DEFAULT '{}',
  "phones" TEXT[] NOT NULL DEFAULT '{}',
  "addresses" TEXT[] NOT NULL DEFAULT '{}',
  "network" TEXT,
  CONSTRAINT "order_fingerprint_pkey" PRIMARY KEY ("shop_id", "order_id")
);

-- What is stored already. Earlier snapshots do not tell the variant; news of the order bring it.
INSERT INTO "order_line"
SELECT o."shop_id", o."order_id", (line ->> 'id')::bigint, (line ->> 'productId')::bigint, NULL,
  NOT coalesce((line ->> 'giftCard')::boolean, false) AND NOT coalesce((line ->> 'tip')::boolean, false), ordered.quantity,
  greatest(0, least(ordered.quantity, (line ->> 'currentQuantity')::int, ordered.quantity - coalesce(returned.quantity, 0))),
  (line ->> 'price')::bigint, (line ->> 'discount')::bigint, (line ->> 'tax')::bigint
FROM "order" o
CROSS JOIN LATERAL jsonb_array_elements(o."snapshot" -> 'lines') AS lines (line)
CROSS JOIN LATERAL (SELECT (line ->> 'quantity')::int AS quantity) AS ordered
LEFT JOIN LATERAL (
  SELECT sum((back ->> 'quantity')::bigint) AS quantity
  FROM "refund" r CROSS JOIN LATERAL jsonb_array_elements(r."snapshot" -> 'lines') AS backs (back)
  WHERE r."shop_id" = o."shop_id" AND r."order_id" = o."order_id" AND back ->> 'lineId' = line ->> 'id'
) AS returned ON true
ON CONFLICT DO NOTHING;

INSERT INTO "order_fingerprint"
SELECT "shop_id", "order_id",
  ARRAY(SELECT jsonb_array_elements_text(told -> 'emails')),
  ARRAY(SELECT jsonb_array_elements_text(told -> 'phones')),
  ARRAY(SELECT jsonb_array_elements_text(told -> 'addresses') UNION ALL SELECT told ->> 'address' WHERE told ->> 'address' IS NOT NULL),
  told ->> 'network'
FROM (
  SELECT "shop_id", "order_id", "snapshot" -> 'fingerprints' AS told FROM "order"
  WHERE jsonb_typeof("snapshot" -> 'fingerprints') = 'object'
) AS fingerprinted;
UPDATE "order" SET "snapshot" = "snapshot" - 'fingerprints' WHERE "snapshot" ? 'fingerprints';

SELECT lock_tables_by_shop();

-- Members' orders as other modules read them.
CREATE VIEW "member_order" WITH (security_invoker = true) AS
SELECT "shop_id", "customer_id", "order_id", "name", "name_digits", "processed_at", "total_minor", "counts", "stands"
FROM "order" WHERE "customer_id" IS NOT NULL;
