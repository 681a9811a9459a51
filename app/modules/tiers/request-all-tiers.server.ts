import type { Db } from "~/db.server";
import { enqueue } from "~/lib/queue.server";

/** Name of the job that brings the tiers of all members of a shop up to date. */
export const REFRESH_TIERS = "refresh-tiers";

/** Asks for the tiers of all members, whose cards then follow. Inside the caller's transaction. */
export async function requestAllTiers(db: Db, { shopId }: { shopId: number }): Promise<void> {
  await enqueue(db, REFRESH_TIERS, [{ data: { shopId }, singletonKey: String(shopId) }]);
}
