import { z } from "zod";
import { defineJob } from "~/jobs/define-job";
import { INSTALL_SHOP } from "~/modules/shop-sync/enqueue-install.server";
import { requestOfferSyncs } from "~/modules/offers/request-offer-syncs.server";
import { requestAllReviews } from "~/modules/reviews/request-product-reviews.server";
import { requestRuleData } from "~/modules/earning/rule-data/request-rule-data.server";
import { requestFriendDiscount } from "~/modules/earning/referrals/request-friend-discount.server";
import { saveShop } from "~/modules/shop-sync/save-shop.server";
import { requestStorefront } from "~/modules/members/request-storefront.server";
import { ensureMembersSegment } from "~/shopify/ensure-members-segment";
import { getShop } from "~/shopify/get-shop";

/** Sets a shop up after the app was installed: its facts, the members' segment, the first rule, the imports. */
export const installShop = defineJob({
  name: INSTALL_SHOP,
  payload: z.object({ shopId: z.number().int() }),
  queue: { policy: "short", retryLimit: 10, retryDelay: 2, retryBackoff: true, retryDelayMax: 600, notify: true },
  async handle(jobs, { db: prisma, adminFor, now }) {
    for (const { shopId } of jobs.map((job) => job.data)) {
      const graphql = await adminFor(shopId);
      const { name, currency, timezone, taxesIncluded, appInstallationId } = await getShop(graphql);
      const membersSegmentId = await ensureMembersSegment(graphql);
      await prisma.$transaction(async (db) => {
        const facts = { name, currency, timezone, taxesIncluded, appInstallationId, membersSegmentId };
        await saveShop(db, { shopId, facts, now: now() });
        await requestStorefront(db, { shopId });
        await requestOfferSyncs(db, { shopId });
        await requestFriendDiscount(db, { shopId });
        await requestRuleData(db, { shopId });
        await requestAllReviews(db, { shopId });
      });
    }
  },
});
