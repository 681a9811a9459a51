import type { PrismaClient } from "@prisma/client";
import { env } from "~/env.server";
import { handleJob } from "./job-handler";
import { jobs } from "~/modules/jobs/registry";
import { withRuleData } from "~/rule-data/fetch-rule-data.server";
import { enqueueAll } from "~/lib/queue.server";
import { bookYearlyDays } from "~/modules/earning/memberships/book-yearly-days.server";
import { shopsWithDueTimers } from "~/modules/earning/awards/due-timers.server";
import { fingerprintMembers } from "~/modules/earning/referrals/fingerprint-members.server";
import { fingerprinterOf } from "~/modules/earning/referrals/fingerprint-key.server";
import { matureAwards } from "~/modules/earning/awards/mature-awards.server";
import { announceExpiry } from "~/modules/earning/flow/announce-expiry.server";
import { expirePoints } from "~/modules/expiry/expire-points.server";
import { requestDueStep } from "~/modules/members/membership/segment-terms.server";
import { moveWindow } from "~/modules/tiers/move-window.server";

/** Work that is due at a time: tiers end, yearly days earn, points mature, points expire, the members' segment follows the shop's choice. */
export const runTimers = handleJob(jobs.runTimers, async (waiting, context) => {
  const { db, now } = context;
  for (const { shopId } of waiting.map((job) => job.data)) {
    await fingerprintMembers(db, { shopId, fingerprinter: fingerprinterOf(env.SHOPIFY_API_SECRET, shopId) });
    // Before the yearly days, because they mark the day as processed and earn by the day's tiers.
    await moveWindow(db, { shopId, now: now() });
    await bookYearlyDays(db, { shopId, now: now(), attempt: (work) => withRuleData(context, shopId, work) });
    await matureAwards(db, { shopId, now: now() });
    await expirePoints(db, { shopId, news: announceExpiry(shopId), now: now() });
    await requestDueStep(db, { shopId, now: now() });
  }
});

/** Starts the timers of each shop where something is due; at most one waiting and one running job per shop. */
export async function enqueueDueTimers(db: PrismaClient, now: Date): Promise<void> {
  const shopIds = await shopsWithDueTimers(db, { now });
  await enqueueAll(
    db,
    jobs.runTimers,
    shopIds.map((shopId) => ({ shopId })),
  );
}
