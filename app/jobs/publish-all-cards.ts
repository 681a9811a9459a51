import { bulkPublishState } from "~/jobs/bulk-publish-state";
import { defineJob } from "~/jobs/define-job";
import { HEARTBEAT_SECONDS } from "~/jobs/heartbeat";
import { finishBulkPublish } from "~/jobs/finish-bulk-publish";
import { startBulkPublish } from "~/jobs/start-bulk-publish";
import { enqueue } from "~/lib/queue.server";
import { PUBLISH_ALL_CARDS } from "~/modules/members/request-all-cards.server";

const LATER_SECONDS = 10;

/**
 * Brings all cards and tags of a shop up to date, for after an import. Goes through the members in steps; where few of
 * a step changed they are written directly, else by one bulk mutation for the tags and one for the cards.
 */
export const publishAllCards = defineJob({
  name: PUBLISH_ALL_CARDS,
  payload: bulkPublishState,
  queue: {
    policy: "short",
    retryLimit: 10,
    retryDelay: 5,
    retryBackoff: true,
    retryDelayMax: 600,
    expireInSeconds: 3_600,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    notify: true,
  },
  async handle(jobs, context) {
    for (const { data } of jobs) {
      const next = data.running ? await finishBulkPublish(data, context) : await startBulkPublish(data, context);
      if (!next) continue;
      const startAfter = next === data ? LATER_SECONDS : 0;
      await enqueue(context.db, PUBLISH_ALL_CARDS, [{ data: next, singletonKey: `${data.shopId}:next`, startAfter }]);
    }
  },
});
