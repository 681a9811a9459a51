import { handleJob } from "./job-handler";
import { forgetImports } from "~/modules/balance-imports/import-lifecycle.server";
import { forgetAccesses } from "~/modules/compliance/access-log.server";
import { forgetDataRequests } from "~/modules/compliance/data-requests.server";
import {
  ACCESS_DAYS,
  DATA_REQUEST_DAYS,
  DELETED_CUSTOMER_DAYS,
  ENDED_SIGN_IN_DAYS,
  IMPORT_LINES_DAYS,
  OPEN_IMPORT_DAYS,
} from "~/modules/compliance/retention";
import { jobs } from "~/modules/jobs/registry";
import { forgetDeletedMembers } from "~/modules/members/member-lifecycle.server";
import { forgetSignIns } from "~/platform/forget-sign-ins.server";

/** Deletes personal data whose time is over. */
export const forgetOldData = handleJob(jobs.forgetOldData, async (_jobs, { db, now, logger }) => {
  const ago = (days: number) => ({ before: new Date(now().getTime() - days * 86_400_000) });
  const dataRequests = await forgetDataRequests(db, ago(DATA_REQUEST_DAYS));
  const deletedCustomers = await forgetDeletedMembers(db, ago(DELETED_CUSTOMER_DAYS));
  const imports = await forgetImports(db, {
    openBefore: ago(OPEN_IMPORT_DAYS).before,
    linesBefore: ago(IMPORT_LINES_DAYS).before,
  });
  const signIns = await forgetSignIns(db, ago(ENDED_SIGN_IN_DAYS));
  const accesses = await forgetAccesses(db, ago(ACCESS_DAYS));
  logger.info({ dataRequests, deletedCustomers, imports, signIns, accesses }, "old data forgotten");
});
