import { adminFor } from "~/platform/admin-for.server";
import { prisma } from "~/db.server";
import { withRuleData } from "./fetch-rule-data.server";
import { now } from "~/lib/clock.server";

/** Runs work that books points in a request; fetches missing rule data from Shopify first. */
export const bookWithRuleData = <Result>(shopId: number, work: () => Promise<Result>): Promise<Result> =>
  withRuleData({ db: prisma, adminFor, now }, shopId, work);
