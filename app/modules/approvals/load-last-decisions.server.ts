import type { Decision } from "@prisma/client";
import type { Db } from "~/db.server";

/** The last decision on each award that had one, by award. One statement. */
export async function loadLastDecisions(
  db: Db,
  { shopId, awardIds }: { shopId: number; awardIds: string[] },
): Promise<Map<string, Decision>> {
  const decisions = await db.decision.findMany({
    where: { shopId, awardId: { in: awardIds } },
    orderBy: { id: "asc" },
  });
  return new Map(decisions.map((decision) => [decision.awardId, decision]));
}
