import { z } from "zod";
import { defineJob } from "~/jobs/define-job";
import { HEARTBEAT_SECONDS } from "~/jobs/heartbeat";
import { advanceQueueRun, DECIDE_WAITING } from "~/modules/approvals/queue-run.server";

/** Carries out what staff decided on all that waited; goes on where it was when it is stopped. */
export const decideWaiting = defineJob({
  name: DECIDE_WAITING,
  payload: z.object({ shopId: z.number().int(), runId: z.uuid() }),
  queue: {
    retryLimit: 20,
    retryDelay: 5,
    retryBackoff: true,
    retryDelayMax: 600,
    expireInSeconds: 900,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    notify: true,
  },
  async handle(jobs, { db, now }) {
    for (const { data } of jobs) {
      let ended = false;
      while (!ended) ended = await advanceQueueRun(db, { ...data, now: now() });
    }
  },
});
