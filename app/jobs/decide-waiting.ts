import { handleJob } from "./job-handler";
import { jobs } from "~/modules/jobs/registry";
import { advanceQueueRun } from "~/modules/approvals/queue-run.server";

/** Carries out what staff decided on all that waited; goes on where it was when it is stopped. */
export const decideWaiting = handleJob(jobs.decideWaiting, async (waiting, { db, now }) => {
  for (const { data } of waiting) {
    let ended = false;
    while (!ended) ended = await advanceQueueRun(db, { ...data, now: now() });
  }
});
