ALTER TABLE "reward" ADD COLUMN "product_id" BIGINT, DROP CONSTRAINT "reward_worth", ADD CONSTRAINT "reward_worth" CHECK (
  ("kind" = 'PRODUCT' OR ("kind" IN ('AMOUNT', 'SLIDER', 'STORE_CREDIT')) = ("amount_minor" IS NOT NULL)) AND
  ("kind" = 'PERCENT') = ("percent" IS NOT NULL) AND
  ("kind" = 'PRODUCT') = ("product_id" IS NOT NULL) AND
  ("kind" <> 'STORE_CREDIT' OR "valid_days" IS NOT NULL) AND
  ("kind" = 'SLIDER') = ("min_points" IS NOT NULL AND "max_points" IS NOT NULL) AND
  "points" > 0 AND coalesce("amount_minor", 1) > 0 AND coalesce("stock", 0) >= 0);
ALTER TABLE "redemption" ADD COLUMN "credit_tried_at" TIMESTAMPTZ(3);
