import { handleJob } from "./job-handler";
import { jobs } from "~/modules/jobs/registry";
import { keepMembersSegment } from "~/jobs/keep-members-segment";
import { refreshShop } from "~/jobs/refresh-shop";
import { enqueue, enqueueAll } from "~/lib/queue.server";
import { resumeCleanUps } from "~/modules/shop-sync/clean-up/clean-ups.server";
import { requestFriendDiscount } from "~/modules/earning/referrals/friend-discount.server";

/** Reads a shop's settings and checks that its members' segment and the friends' codes exist. Safe to run again. */
export const lookAtShop = handleJob(jobs.lookAtShop, async (waiting, context) => {
  for (const { shopId } of waiting.map((job) => job.data)) {
    const shop = await context.db.shop.findUnique({ where: { id: shopId } });
    if (shop?.status !== "ACTIVE" || !shop.appInstallationId) continue;
    await refreshShop(context, { shopId });
    await keepMembersSegment(context, { shopId });
    // A newer version of the app may publish more for the blocks.
    await enqueue(context.db, jobs.publishStorefront, { shopId });
    await requestFriendDiscount(context.db, { shopId, checkCodes: true });
  }
});

/** Once a day for all shops, in case webhooks got lost. */
export const lookAtAllShops = handleJob(jobs.lookAtAllShops, async (_jobs, { db }) => {
  const shops = await db.shop.findMany({ where: { status: "ACTIVE" }, select: { id: true } });
  await enqueueAll(
    db,
    jobs.lookAtShop,
    shops.map(({ id }) => ({ shopId: id })),
  );
  await resumeCleanUps(db);
});
