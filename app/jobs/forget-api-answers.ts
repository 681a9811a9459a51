import { handleJob } from "./job-handler";
import { jobs } from "~/modules/jobs/registry";
import { forgetAnswers } from "~/modules/api-keys/keep-answer.server";

export const KEPT_DAYS = 30;

/** The merchant API repeats its answers to the same idempotency key for 30 days. */
export const forgetApiAnswers = handleJob(jobs.forgetApiAnswers, async (_jobs, { db, now, logger }) => {
  const count = await forgetAnswers(db, { before: new Date(now().getTime() - KEPT_DAYS * 86_400_000) });
  if (count > 0) logger.info({ count }, "old answers of the merchant API forgotten");
});
