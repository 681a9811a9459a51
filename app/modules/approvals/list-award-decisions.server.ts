import type { Decision } from "@prisma/client";
import type { Db } from "~/db.server";

/** All that was decided on an award, the first first. One statement. */
export function listAwardDecisions(
  db: Db,
  { shopId, awardId }: { shopId: number; awardId: string },
): Promise<Decision[]> {
  return db.decision.findMany({ where: { shopId, itemId: awardId }, orderBy: { id: "asc" } });
}
