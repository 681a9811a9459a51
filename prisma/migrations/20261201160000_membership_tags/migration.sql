-- Where all customers take part, only who left is tagged in Shopify. In shops of before everybody is tagged and the segment goes by that tag,
-- until the job that keeps the segment has turned it round.
CREATE TYPE "MembershipTag" AS ENUM ('MEMBER', 'LEFT');
ALTER TABLE "shop"
  ADD COLUMN "segment_tag" "MembershipTag" NOT NULL DEFAULT 'LEFT',
  ADD COLUMN "segment_since" TIMESTAMPTZ(3),
  ADD COLUMN "segment_due_at" TIMESTAMPTZ(3);
UPDATE "shop" SET "segment_tag" = 'MEMBER';
ALTER TABLE "member" ADD COLUMN "left_tagged_at" TIMESTAMPTZ(3);
