import { handleJob } from "./job-handler";
import { jobs } from "~/modules/jobs/registry";
import { requestOfferSyncs } from "~/modules/offers/offer-syncs.server";
import { requestAllReviews } from "~/modules/reviews/request-product-reviews.server";
import { requestRuleData } from "~/modules/earning/rule-data/request-rule-data.server";
import { requestFriendDiscount } from "~/modules/earning/referrals/friend-discount.server";
import { saveShop } from "~/modules/shop-sync/save-shop.server";
import { ensureMembersSegment } from "~/shopify/ensure-segment";
import { getShop } from "~/shopify/get-shop";
import { enqueue } from "~/lib/queue.server";

/** Sets a shop up after the app was installed: its facts, the members' segment, the first rule, the imports. */
export const installShop = handleJob(jobs.installShop, async (waiting, { db: prisma, adminFor, now }) => {
  for (const { shopId } of waiting.map((job) => job.data)) {
    const graphql = await adminFor(shopId);
    const { email: _email, ...settings } = await getShop(graphql);
    const membersSegmentId = await ensureMembersSegment(graphql);
    await prisma.$transaction(async (db) => {
      await saveShop(db, { shopId, facts: { ...settings, membersSegmentId }, now: now() });
      await enqueue(db, jobs.publishStorefront, { shopId });
      await requestOfferSyncs(db, { shopId });
      await requestFriendDiscount(db, { shopId });
      await requestRuleData(db, { shopId });
      await requestAllReviews(db, { shopId });
    });
  }
});
