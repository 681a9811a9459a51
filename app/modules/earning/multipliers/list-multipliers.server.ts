import type { MultiplierCampaign } from "@prisma/client";
import type { Db } from "~/db.server";

/** Multiplier campaigns that run or will run, and the last few that ended, the latest end first. One statement. */
export function listMultipliers(db: Db, { shopId }: { shopId: number }): Promise<MultiplierCampaign[]> {
  return db.multiplierCampaign.findMany({
    where: { shopId },
    orderBy: [{ endsAt: "desc" }, { id: "desc" }],
    take: 50,
  });
}
