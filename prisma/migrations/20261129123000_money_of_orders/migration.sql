-- Shopify's financial status does not say whether an order was ever paid in full; the money does.
ALTER TABLE "order" ADD COLUMN "outstanding_minor" BIGINT NOT NULL DEFAULT 0;

-- Refunds change after they are made: pending money arrives or fails. The newest version is kept.
ALTER TABLE "refund" ADD COLUMN "updated_at" TIMESTAMPTZ(3);
UPDATE "refund" SET "updated_at" = "created_at";
ALTER TABLE "refund" ALTER COLUMN "updated_at" SET NOT NULL;
ALTER TABLE "refund" ADD COLUMN "triggered_at" TIMESTAMPTZ(6);

-- An order of gift cards alone is no first order and no comeback.
UPDATE "order" SET "stands" = false
WHERE "stands" AND NOT EXISTS (
  SELECT 1 FROM jsonb_array_elements("facts" -> 'lines') AS line WHERE NOT coalesce((line ->> 'giftCard')::boolean, false)
);
