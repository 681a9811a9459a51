import type { Db } from "~/db.server";
import { requestStorefront } from "~/modules/members/request-storefront.server";

const kinds: readonly string[] = ["MISSION", "SURVEY", "EVENT"];

/** Brings the storefront's count of free places up to date after decisions on entries. Inside the caller's transaction. */
export async function afterEntryDecisions(
  db: Db,
  { shopId, events }: { shopId: number; events: readonly string[] },
): Promise<void> {
  if (events.some((event) => kinds.includes(event))) await requestStorefront(db, { shopId });
}
