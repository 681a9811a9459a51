import { adminFor } from "~/admin-for.server";
import { prisma } from "~/db.server";
import { withFacts } from "~/jobs/know-facts";
import { now } from "~/lib/clock.server";

/** Does what books points in a request; what rules ask of Shopify is read first where it is not known. */
export const bookWithFacts = <Result>(shopId: number, work: () => Promise<Result>): Promise<Result> =>
  withFacts({ db: prisma, adminFor, now }, shopId, work);
