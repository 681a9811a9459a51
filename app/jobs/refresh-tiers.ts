import { z } from "zod";
import { defineJob } from "~/jobs/define-job";
import { HEARTBEAT_SECONDS } from "~/jobs/heartbeat";
import { refreshAllTiers } from "~/modules/tiers/refresh-all-tiers.server";
import { REFRESH_TIERS } from "~/modules/tiers/request-all-tiers.server";

/** Brings the tiers of all members of a shop up to date, after an import or a change of the tiers. */
export const refreshTiers = defineJob({
  name: REFRESH_TIERS,
  payload: z.object({ shopId: z.number().int() }),
  queue: {
    policy: "short",
    retryLimit: 5,
    retryDelay: 5,
    retryBackoff: true,
    retryDelayMax: 600,
    expireInSeconds: 3_600,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    notify: true,
  },
  async handle(jobs, { db, now }) {
    for (const { shopId } of jobs.map((job) => job.data)) await refreshAllTiers(db, { shopId, now: now() });
  },
});
