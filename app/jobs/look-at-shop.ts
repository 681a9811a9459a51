import { z } from "zod";
import { defineJob } from "~/jobs/define-job";
import { keepMembersSegment } from "~/jobs/keep-members-segment";
import { refreshShop } from "~/jobs/refresh-shop";
import { enqueue } from "~/lib/queue.server";
import { requestFriendDiscount } from "~/modules/earning/referrals/request-friend-discount.server";
import { LOOK_AT_SHOP } from "~/modules/shop-sync/look-at-shop-name";

/** Reads a shop's settings and looks whether its segment of members and the friends' codes are there. Safe to run again. */
export const lookAtShop = defineJob({
  name: LOOK_AT_SHOP,
  payload: z.object({ shopId: z.number().int() }),
  queue: { policy: "short", retryLimit: 10, retryDelay: 2, retryBackoff: true, retryDelayMax: 600, notify: true },
  async handle(jobs, context) {
    for (const { shopId } of jobs.map((job) => job.data)) {
      const shop = await context.db.shop.findUnique({ where: { id: shopId } });
      if (shop?.status !== "ACTIVE" || !shop.appInstallationId) continue;
      await refreshShop(context, { shopId });
      await keepMembersSegment(context, { shopId });
      await requestFriendDiscount(context.db, { shopId, checkCodes: true });
    }
  },
});

/** Once a day for all shops, should news have been lost. */
export const lookAtAllShops = defineJob({
  name: "look-at-all-shops",
  payload: z.object({}),
  cron: "38 2 * * *",
  queue: { policy: "short", retryLimit: 3, retryDelay: 60 },
  async handle(_jobs, { db }) {
    const shops = await db.shop.findMany({ where: { status: "ACTIVE" }, select: { id: true } });
    await enqueue(
      db,
      LOOK_AT_SHOP,
      shops.map(({ id }) => ({ data: { shopId: id }, singletonKey: String(id) })),
    );
  },
});
