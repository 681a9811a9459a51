import { handleJob } from "./job-handler";
import { advanceImport } from "~/modules/balance-imports/advance-import.server";
import { resumeImports as startAgain } from "~/modules/balance-imports/start-import.server";
import { jobs } from "~/modules/jobs/registry";

/** Books an import of balances, or takes it back; continues where it stopped. */
export const bookBalances = handleJob(jobs.bookBalances, async (waiting, { db, now }) => {
  for (const { data } of waiting) {
    let ended = false;
    while (!ended) ended = await advanceImport(db, { ...data, now: now() });
  }
});

/** Picks up imports whose job gave up. */
export const resumeImports = handleJob(jobs.resumeImports, (_waiting, { db }) => startAgain(db));
