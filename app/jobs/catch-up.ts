import { handleJob } from "./job-handler";
import { jobs } from "~/modules/jobs/registry";
import { keepMembersSegment } from "~/jobs/keep-members-segment";
import { publishEverything } from "~/jobs/publish-everything";
import { refreshShop } from "~/jobs/refresh-shop";
import { enqueue } from "~/lib/queue.server";
import { noteAccessRegained } from "~/modules/shop-sync/shop-access.server";

/** Brings to Shopify what could not be brought while it refused the app's token. Safe to run again. */
export const catchUp = handleJob(jobs.catchUp, async (waiting, context) => {
  for (const { shopId } of waiting.map((job) => job.data)) {
    await refreshShop(context, { shopId });
    await keepMembersSegment(context, { shopId });
    await context.db.$transaction(async (db) => {
      await publishEverything(db, { shopId });
      await enqueue(db, jobs.publishAllCards, { shopId });
      await noteAccessRegained(db, { shopId });
    });
  }
});
