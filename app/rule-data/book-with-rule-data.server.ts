import { adminFor } from "~/platform/admin-for.server";
import { prisma } from "~/db.server";
import { withRuleData } from "./fetch-rule-data.server";
import { now } from "~/lib/clock.server";

/** Does what books points in a request; what rules ask of Shopify is read first where it is not known. */
export const bookWithRuleData = <Result>(shopId: number, work: () => Promise<Result>): Promise<Result> =>
  withRuleData({ db: prisma, adminFor, now }, shopId, work);
