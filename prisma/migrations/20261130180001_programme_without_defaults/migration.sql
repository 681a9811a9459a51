-- The defaults of a new programme stand in the app alone: app/modules/earning/programme/default-programme.ts.
ALTER TABLE "programme"
  ALTER COLUMN "rounding" DROP DEFAULT,
  ALTER COLUMN "include_tax" DROP DEFAULT,
  ALTER COLUMN "include_shipping" DROP DEFAULT,
  ALTER COLUMN "after_discounts" DROP DEFAULT,
  ALTER COLUMN "hold_days" DROP DEFAULT,
  ALTER COLUMN "take_back_policy" DROP DEFAULT,
  ALTER COLUMN "combination" DROP DEFAULT,
  ALTER COLUMN "friend_percent" DROP DEFAULT,
  ALTER COLUMN "tier_grace_days" DROP DEFAULT;
