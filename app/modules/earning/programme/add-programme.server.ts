import type { Db } from "~/db.server";
import { addDefaultRules } from "~/modules/earning/rules/add-default-rules.server";
import { defaultProgramme } from "./default-programme";

/**
 * Gives a shop its programme and default rules: 1 point for each 1.00 paid, switched on; the other rules off. A shop
 * that already has a programme keeps it. Inside the caller's transaction, three statements.
 */
export async function addProgramme(
  db: Db,
  { shopId, currency, now }: { shopId: number; currency: string; now: Date },
): Promise<void> {
  await db.programme.createMany({ data: [{ ...defaultProgramme, shopId, updatedAt: now }], skipDuplicates: true });
  await addDefaultRules(db, { shopId, currency, now });
}
