-- Who has an account in the shop, as a third choice of who takes part; only where the shop has classic accounts.
ALTER TYPE "MembershipMode" ADD VALUE 'ACCOUNT';
ALTER TABLE "shop" ADD COLUMN "classic_accounts" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "member" ADD COLUMN "has_account" BOOLEAN;
