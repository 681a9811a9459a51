import { handleJob } from "./job-handler";
import { jobs } from "~/modules/jobs/registry";
import { refreshAllTiers } from "~/modules/tiers/refresh-all-tiers.server";

/** Refreshes the tiers of all members of a shop, after an import or a change of the tiers. */
export const refreshTiers = handleJob(jobs.refreshTiers, async (waiting, { db, now }) => {
  for (const { shopId } of waiting.map((job) => job.data)) await refreshAllTiers(db, { shopId, now: now() });
});
