import { z } from "zod";
import { defineJob } from "~/jobs/define-job";
import { forgetAnswers } from "~/modules/api-keys/keep-answer.server";

const KEPT_MS = 30 * 86_400_000;

/** Answers of the merchant API are repeated for 30 days to the same idempotency key. */
export const forgetApiAnswers = defineJob({
  name: "forget-api-answers",
  payload: z.object({}),
  cron: "23 3 * * *",
  queue: { policy: "short", retryLimit: 3, retryDelay: 60 },
  async handle(_jobs, { db, now, logger }) {
    const count = await forgetAnswers(db, { before: new Date(now().getTime() - KEPT_MS) });
    if (count > 0) logger.info({ count }, "old answers of the merchant API forgotten");
  },
});
