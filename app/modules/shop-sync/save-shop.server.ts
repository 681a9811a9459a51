import type { Db } from "~/db.server";
import { enqueue } from "~/lib/queue.server";
import { addProgramme } from "~/modules/earning/programme/add-programme.server";
import { addTierSettings } from "~/modules/tiers/edit-tiers.server";
import { jobs } from "~/modules/jobs/registry";
import { dropLines } from "./import-lines.server";

export interface ShopSettings {
  name: string;
  currency: string;
  timezone: string;
  taxesIncluded: boolean;
  development: boolean;
  classicAccounts: boolean;
  appInstallationId: string;
}

/**
 * Stores what Shopify says of the shop, gives it a programme with its rules, settings of tiers, and starts both imports. Inside the caller's
 * transaction; a shop that comes back keeps its programme and is imported anew.
 */
export async function saveShop(
  db: Db,
  { shopId, settings, now }: { shopId: number; settings: ShopSettings; now: Date },
): Promise<void> {
  await db.shop.update({ where: { id: shopId }, data: settings });
  await addProgramme(db, { shopId, currency: settings.currency, now });
  await addTierSettings(db, { shopId, now });
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
      linesRead: 0,
      fileRead: false,
      error: null,
      startedAt: now,
      finishedAt: null,
    };
    await db.import.upsert({
      where: { shopId_kind: { shopId, kind } },
      create: { shopId, kind, ...fresh },
      update: fresh,
    });
    await dropLines(db, { shopId, kind });
  }
  await enqueue(db, jobs.runImport, { shopId });
}
