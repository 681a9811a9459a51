import { handleJob, type JobContext } from "./job-handler";
import { enqueue } from "~/lib/queue.server";
import type { JobPayload } from "~/lib/job";
import { jobs } from "~/modules/jobs/registry";
import { noteFriendCodes } from "~/modules/earning/referrals/friend-discount.server";
import { findDiscountByCode } from "~/shopify/find-discount-by-code";
import { getCodeCreation } from "~/shopify/get-code-creation";

type Creation = JobPayload<typeof jobs.confirmFriendCodes>;

/** Adding takes seconds; what is not there after an hour is added again by the daily check. */
const ASK_AGAIN_SECONDS = 10;
const TRIES = 360;

/** Checks whether the codes that Shopify was asked to add are there. Asks again while it is adding them. */
export const confirmFriendCodes = handleJob(jobs.confirmFriendCodes, async (waiting, context) => {
  for (const { data } of waiting) await confirm(data, context);
});

async function confirm(creation: Creation, { db, now, logger, adminFor }: JobContext): Promise<void> {
  const { shopId, creationId, codes, tries } = creation;
  const graphql = await adminFor(shopId);
  const found = await getCodeCreation(graphql, creationId);
  if (found && !found.done) {
    if (tries >= TRIES) return void logger.warn({ shopId, creationId }, "Shopify has not added codes of friends");
    const again = { ...creation, tries: tries + 1 };
    return enqueue(db, jobs.confirmFriendCodes, again, { startAfterSeconds: ASK_AGAIN_SECONDS });
  }
  const failed = found === null || found.failedCount > 0;
  const there = failed ? await codesThere(graphql, creation) : codes;
  await noteFriendCodes(db, { shopId, codes: there, now: now() });
  const missing = codes.length - there.length;
  if (missing > 0) logger.warn({ shopId, missing }, "Shopify refused codes of friends");
}

/** Those that the discount has: a code added twice fails the second time, though it is there. */
async function codesThere(
  graphql: Awaited<ReturnType<JobContext["adminFor"]>>,
  { discountId, codes }: Creation,
): Promise<string[]> {
  const there: string[] = [];
  for (const code of codes) {
    if ((await findDiscountByCode(graphql, code))?.id === discountId) there.push(code);
  }
  return there;
}
