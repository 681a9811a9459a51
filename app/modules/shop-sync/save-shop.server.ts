import { v7 as uuidV7 } from "uuid";
import type { Db } from "~/db.server";
import { toMinor } from "~/lib/money";
import { enqueue } from "~/lib/queue.server";
import { RUN_IMPORT } from "./run-import-name";

export interface ShopFacts {
  name: string;
  currency: string;
  timezone: string;
  taxesIncluded: boolean;
  appInstallationId: string;
  membersSegmentId: string;
}

/**
 * Stores what Shopify says of the shop, gives it a programme with its first rule (1 point for each 1.00, on at once) and
 * starts both imports. Inside the caller's transaction; a shop that comes back keeps its programme and is imported anew.
 */
export async function saveShop(
  db: Db,
  { shopId, facts, now }: { shopId: number; facts: ShopFacts; now: Date },
): Promise<void> {
  await db.shop.update({ where: { id: shopId }, data: facts });
  await db.programme.createMany({ data: [{ shopId, updatedAt: now }], skipDuplicates: true });
  const rules = await db.earningRule.count({ where: { shopId, event: "ORDER" } });
  if (rules === 0) {
    await db.earningRule.create({
      data: {
        shopId,
        id: uuidV7(),
        event: "ORDER",
        enabled: true,
        pointsPerUnit: 1,
        unitMinor: toMinor("1", facts.currency),
        createdAt: now,
        updatedAt: now,
      },
    });
  }
  await startImports(db, { shopId, now });
}

/** Begins both imports from the first line. What is known already is recognised and stays as it is. */
export async function startImports(db: Db, { shopId, now }: { shopId: number; now: Date }): Promise<void> {
  for (const kind of ["CUSTOMERS", "ORDERS"] as const) {
    const fresh = {
      status: "QUEUED" as const,
      bulkOperationId: null,
      total: 0,
      position: 0,
      error: null,
      startedAt: now,
      finishedAt: null,
    };
    await db.import.upsert({
      where: { shopId_kind: { shopId, kind } },
      create: { shopId, kind, ...fresh },
      update: fresh,
    });
  }
  await enqueue(db, RUN_IMPORT, [{ data: { shopId }, singletonKey: String(shopId) }]);
}
