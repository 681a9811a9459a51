import { handleJob } from "./job-handler";
import { jobs } from "~/modules/jobs/registry";
import { finishBulkPublish } from "~/jobs/finish-bulk-publish";
import { startBulkPublish } from "~/jobs/start-bulk-publish";
import type { Db } from "~/db.server";
import { enqueue } from "~/lib/queue.server";
import { chosenTag } from "~/modules/members/membership/membership-tags";
import { readSegmentTerms } from "~/modules/members/membership/segment-terms.server";

const LATER_SECONDS = 10;

/**
 * Updates all cards and tags of a shop, e.g. after an import. Goes through the members in steps; a step with few
 * changes is written directly, others by one bulk mutation for each change of tags and one for the cards. Where the members' segment is to
 * go by other tags, it may follow now.
 */
export const publishAllCards = handleJob(jobs.publishAllCards, async (waiting, context) => {
  for (const { data } of waiting) {
    const next = data.running ? await finishBulkPublish(data, context) : await startBulkPublish(data, context);
    if (!next) {
      await segmentMayFollow(context.db, data);
      continue;
    }
    const startAfterSeconds = next === data ? LATER_SECONDS : 0;
    await enqueue(context.db, jobs.publishAllCards, next, { key: `${data.shopId}:next`, startAfterSeconds });
  }
});

async function segmentMayFollow(db: Db, { shopId }: { shopId: number }): Promise<void> {
  const { membershipMode, segmentTag } = await readSegmentTerms(db, { shopId });
  if (segmentTag !== chosenTag(membershipMode)) await enqueue(db, jobs.keepMembersSegment, { shopId, tagged: true });
}
