-- Keyed hashes by which an account is compared with the orders of friends.
ALTER TABLE "member" ADD COLUMN "prints" JSONB;
