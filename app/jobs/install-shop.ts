import { handleJob } from "./job-handler";
import { jobs } from "~/modules/jobs/registry";
import { keepMembersSegment } from "~/jobs/keep-members-segment";
import { publishEverything } from "~/jobs/publish-everything";
import { saveShop } from "~/modules/shop-sync/save-shop.server";
import { getShop } from "~/shopify/get-shop";

/** Sets a shop up after the app was installed: its settings, the members' segment, the first rule, the imports. */
export const installShop = handleJob(jobs.installShop, async (waiting, context) => {
  const { db: prisma, adminFor, now } = context;
  for (const { shopId } of waiting.map((job) => job.data)) {
    const graphql = await adminFor(shopId);
    const { email: _email, ...settings } = await getShop(graphql);
    await keepMembersSegment(context, { shopId });
    await prisma.$transaction(async (db) => {
      await saveShop(db, { shopId, settings, now: now() });
      await publishEverything(db, { shopId });
    });
  }
});
