import type { CleanUp, CleanUpStep, Shop } from "@prisma/client";
import { handleJob, type JobContext } from "./job-handler";
import { jobs } from "~/modules/jobs/registry";
import { removeDiscounts } from "~/jobs/remove-discounts";
import { removeFromOwners, type OwnersOfTraces } from "~/jobs/remove-from-owners";
import { PermanentError } from "~/lib/app-error";
import { enqueue } from "~/lib/queue.server";
import { forgetPublished, listMembersMadeBy } from "~/modules/members/published-cards.server";
import { listReviewedProducts } from "~/modules/reviews/list-reviewed-products.server";
import { isStillPublishing, noteCleanUp, readCleanUp } from "~/modules/shop-sync/clean-up/clean-up-rows.server";
import { deleteMetafields } from "~/shopify/delete-metafields";
import { deleteOwnSegments } from "~/shopify/delete-own-segments";
import { hasRunningMutations } from "~/shopify/find-running-mutations";
import { cardName } from "~/shopify/set-member-cards";
import { reviewsMetafield } from "~/shopify/set-product-reviews";
import { storefrontMetafield } from "~/shopify/set-storefront-metafield";

const LATER_SECONDS = 3;

/** What changes in the clean-up's row; "later": Shopify or another job is still at work. */
type Next = Partial<CleanUp> | "later";
type Step = (current: CleanUp, shop: Shop, context: JobContext) => Promise<Next>;

/**
 * Removes what the app left in a shop's Shopify, step by step. Each step can be done again and is noted in the clean-up's row, so that
 * another worker goes on where one was killed.
 *
 * The definitions of both metafields stay: they belong to the app's configuration, which Shopify lets nobody delete by a call. So do
 * webhook subscriptions, which go with the app.
 */
export const cleanUpShop = handleJob(jobs.cleanUpShop, async (waiting, context) => {
  for (const { shopId } of waiting.map(({ data }) => data)) {
    try {
      await carryOn(shopId, context);
    } catch (error) {
      if (!(error instanceof PermanentError)) throw error;
      const current = await readCleanUp(context.db, { shopId });
      // Bulk mutations that Shopify ended are begun anew.
      if (current) await noteCleanUp(context.db, current, { error: error.message, operationIds: [], ownerIds: [] });
      throw error;
    }
  }
});

async function carryOn(shopId: number, context: JobContext): Promise<void> {
  for (;;) {
    const current = await readCleanUp(context.db, { shopId });
    if (!current || current.finishedAt || current.error !== null) return;
    const shop = await context.db.shop.findUniqueOrThrow({ where: { id: shopId } });
    const next = await steps[current.step](current, shop, context);
    if (next === "later")
      return enqueue(context.db, jobs.cleanUpShop, { shopId }, { startAfterSeconds: LATER_SECONDS });
    if (!(await noteCleanUp(context.db, current, next))) return;
  }
}

const ofProducts: OwnersOfTraces = {
  list: (db, { shopId }, page) => listReviewedProducts(db, { shopId, ...page }),
  metafield: reviewsMetafield,
  tagged: false,
};
const ofMembers: OwnersOfTraces = {
  list: (db, { shopId, startedAt }, page) => listMembersMadeBy(db, { shopId, madeBy: startedAt, ...page }),
  metafield: cardName,
  tagged: true,
};

const steps: Record<CleanUpStep, Step> = {
  async WAIT(current, _shop, { db, adminFor }) {
    if (await isStillPublishing(db, current)) return "later";
    return (await hasRunningMutations(await adminFor(current.shopId))) ? "later" : { step: "DISCOUNTS" };
  },
  async DISCOUNTS({ done }, shop, context) {
    return { step: "SEGMENTS", done: done + (await removeDiscounts(shop, context)) };
  },
  // After the discounts, which are restricted to a segment.
  async SEGMENTS({ shopId, done }, _shop, { db, adminFor }) {
    await deleteOwnSegments(await adminFor(shopId));
    await db.shop.update({ where: { id: shopId }, data: { membersSegmentId: null } });
    return { step: "STOREFRONT", done: done + 1 };
  },
  async STOREFRONT({ shopId, done }, { appInstallationId }, { adminFor }) {
    if (appInstallationId) await deleteMetafields(await adminFor(shopId), [storefrontMetafield(appInstallationId)]);
    return { step: "REVIEWS", done: done + 1 };
  },
  async REVIEWS(current, _shop, context) {
    const next = await removeFromOwners(current, ofProducts, context);
    return next ?? { step: "MEMBERS", afterId: 0n };
  },
  async MEMBERS(current, _shop, context) {
    const next = await removeFromOwners(current, ofMembers, context);
    if (next) return next;
    await forgetPublished(context.db, current);
    return { done: current.total, finishedAt: context.now() };
  },
};
