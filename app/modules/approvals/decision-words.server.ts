import type { Db } from "~/db.server";
import { approvables } from "./approvables.server";

interface Customers {
  shopId: number;
  customerIds: bigint[];
}

/** Texts that staff wrote with decisions about these customers, for data requests. */
export async function listDecisionWords(db: Db, { shopId, customerIds }: Customers) {
  return db.decision.findMany({
    where: { shopId, itemId: { in: await listItems(db, { shopId, customerIds }) } },
    orderBy: { id: "asc" },
    select: { itemId: true, verdict: true, note: true, memberText: true, decidedAt: true },
  });
}

/**
 * Erases the texts of decisions about these customers, which may name them. Who decided what and when stays. Inside the
 * caller's transaction. Safe to run again.
 */
export async function eraseDecisionWords(db: Db, { shopId, customerIds }: Customers): Promise<void> {
  const ids = await listItems(db, { shopId, customerIds });
  await db.$executeRaw`
    UPDATE decision SET note = NULL, member_text = NULL WHERE shop_id = ${shopId} AND item_id = ANY (${ids}::uuid[])`;
}

/** All items of these customers that staff may have decided on. One statement per kind. */
async function listItems(db: Db, customers: Customers): Promise<string[]> {
  const ids: string[] = [];
  for (const approvable of approvables) ids.push(...(await approvable.listOf(db, customers)));
  return ids;
}
