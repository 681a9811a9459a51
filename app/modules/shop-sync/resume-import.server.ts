import type { Db } from "~/db.server";
import { enqueue } from "~/lib/queue.server";
import { RUN_IMPORT } from "./run-import-name";

/** Carries a shop's import on at once, when Shopify says that a bulk operation has ended. */
export async function resumeImport(db: Db, { shopId }: { shopId: number }): Promise<void> {
  await enqueue(db, RUN_IMPORT, [{ data: { shopId }, singletonKey: `${shopId}:finished` }]);
}
