import { handleJob } from "./job-handler";
import { jobs } from "~/modules/jobs/registry";
import { finishBulkPublish } from "~/jobs/finish-bulk-publish";
import { startBulkPublish } from "~/jobs/start-bulk-publish";
import { enqueue } from "~/lib/queue.server";

const LATER_SECONDS = 10;

/**
 * Updates all cards and tags of a shop, e.g. after an import. Goes through the members in steps; a step with few
 * changes is written directly, others by one bulk mutation for the tags and one for the cards.
 */
export const publishAllCards = handleJob(jobs.publishAllCards, async (waiting, context) => {
  for (const { data } of waiting) {
    const next = data.running ? await finishBulkPublish(data, context) : await startBulkPublish(data, context);
    if (!next) continue;
    const startAfterSeconds = next === data ? LATER_SECONDS : 0;
    await enqueue(context.db, jobs.publishAllCards, next, { key: `${data.shopId}:next`, startAfterSeconds });
  }
});
