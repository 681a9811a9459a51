import type { Db } from "~/db.server";
import { enqueue } from "~/lib/queue.server";
import { requestFriendDiscount } from "~/modules/earning/referrals/friend-discount.server";
import { requestRuleData } from "~/modules/earning/rule-data/request-rule-data.server";
import { jobs } from "~/modules/jobs/registry";
import { requestOfferSyncs } from "~/modules/offers/offer-syncs.server";
import { requestRewardSyncs } from "~/modules/rewards/redemption-syncs.server";
import { requestAllReviews } from "~/modules/reviews/request-product-reviews.server";

/** Asks for all that the app keeps at Shopify but members' cards, and for what its rules read there. */
export async function publishEverything(db: Db, { shopId }: { shopId: number }): Promise<void> {
  await enqueue(db, jobs.publishStorefront, { shopId });
  await requestOfferSyncs(db, { shopId });
  await requestRewardSyncs(db, { shopId });
  await requestFriendDiscount(db, { shopId });
  await requestRuleData(db, { shopId });
  await requestAllReviews(db, { shopId });
}
