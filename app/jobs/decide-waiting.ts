import { handleJob } from "./job-handler";
import { jobs } from "~/modules/jobs/registry";
import { advanceQueueRun } from "~/modules/approvals/queue-run.server";

/** Carries out a decision of staff on all waiting items; continues where it stopped. */
export const decideWaiting = handleJob(jobs.decideWaiting, async (waiting, { db, now }) => {
  for (const { data } of waiting) {
    let ended = false;
    while (!ended) ended = await advanceQueueRun(db, { ...data, now: now() });
  }
});
