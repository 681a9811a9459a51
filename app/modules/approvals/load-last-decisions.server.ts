import type { Decision } from "@prisma/client";
import type { Db } from "~/db.server";

/** The last decision on each item that had one, by item. One statement. */
export async function loadLastDecisions(
  db: Db,
  { shopId, itemIds }: { shopId: number; itemIds: string[] },
): Promise<Map<string, Decision>> {
  const decisions = await db.decision.findMany({
    where: { shopId, itemId: { in: itemIds } },
    orderBy: { id: "asc" },
  });
  return new Map(decisions.map((decision) => [decision.itemId, decision]));
}

/** Whether this actor has decided on the item, undone or not. One statement. */
export const hasDecided = async (
  db: Db,
  { shopId, itemId, actor }: { shopId: number; itemId: string; actor: string },
): Promise<boolean> =>
  (await db.decision.findFirst({ where: { shopId, itemId, actor }, select: { id: true } })) !== null;
