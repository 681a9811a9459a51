import { handleJob } from "./job-handler";
import { jobs } from "~/modules/jobs/registry";
import { forgetVisits } from "~/modules/sharing/share-lifecycle.server";
import { VISITS_KEPT_MS } from "~/modules/sharing/visit-guards";

/** Visitors of share links are stored for a day and a half, so that each counts once a day, and never longer. */
export const forgetShareVisits = handleJob(jobs.forgetShareVisits, async (_jobs, { db, now, logger }) => {
  const count = await forgetVisits(db, { before: new Date(now().getTime() - VISITS_KEPT_MS) });
  if (count > 0) logger.info({ count }, "visits by share links forgotten");
});
