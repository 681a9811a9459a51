import type { PrismaClient } from "@prisma/client";
import { z } from "zod";
import { env } from "~/env.server";
import { defineJob } from "~/jobs/define-job";
import { HEARTBEAT_SECONDS } from "~/jobs/heartbeat";
import { withRuleData } from "~/rule-data/fetch-rule-data.server";
import { enqueue } from "~/lib/queue.server";
import { bookYearlyDays } from "~/modules/earning/memberships/book-yearly-days.server";
import { shopsWithDueTimers } from "~/modules/earning/awards/due-timers.server";
import { fingerprintMembers } from "~/modules/earning/referrals/fingerprint-members.server";
import { fingerprinterOf } from "~/modules/earning/referrals/fingerprint-key.server";
import { matureAwards } from "~/modules/earning/awards/mature-awards.server";
import { expireLots } from "~/modules/ledger/expire-lots.server";
import { requestCards } from "~/modules/members/request-cards.server";
import { moveWindow } from "~/modules/tiers/move-window.server";

const RUN_TIMERS = "run-timers";

/** What happens by itself when its time has come: tiers end, yearly days earn, points mature, points expire. */
export const runTimers = defineJob({
  name: RUN_TIMERS,
  payload: z.object({ shopId: z.number().int() }),
  queue: {
    policy: "stately",
    retryLimit: 3,
    retryDelay: 5,
    expireInSeconds: 3_600,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    notify: true,
  },
  async handle(jobs, context) {
    const { db, now } = context;
    for (const { shopId } of jobs.map((job) => job.data)) {
      await fingerprintMembers(db, { shopId, fingerprinter: fingerprinterOf(env.SHOPIFY_API_SECRET, shopId) });
      // Before the yearly days, which note that the day was seen to and earn by the tiers of the day.
      await moveWindow(db, { shopId, now: now() });
      await bookYearlyDays(db, { shopId, now: now(), attempt: (work) => withRuleData(context, shopId, work) });
      await matureAwards(db, { shopId, now: now() });
      const { customerIds } = await expireLots(db, { shopId, now: now() });
      await requestCards(db, { shopId, customerIds });
    }
  },
});

/** Asks for the timers of each shop where something is due; at most one waiting and one running job a shop. */
export async function enqueueDueTimers(db: PrismaClient, now: Date): Promise<void> {
  const shopIds = await shopsWithDueTimers(db, { now });
  await enqueue(
    db,
    RUN_TIMERS,
    shopIds.map((shopId) => ({ data: { shopId }, singletonKey: String(shopId) })),
  );
}
