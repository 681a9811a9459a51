import type { JobContext } from "./job-handler";
import { keepSegmentId } from "~/modules/offers/offer-syncs.server";
import { isSwitchedOff } from "~/modules/shop-sync/clean-up/clean-up-rows.server";
import { ensureMembersSegment } from "~/shopify/ensure-segment";

/**
 * Creates the members' segment again when it was deleted; offers are then restricted to the new one. Does
 * nothing while the app's traces are removed. Safe to run again.
 */
export async function keepMembersSegment(
  { db, adminFor }: Pick<JobContext, "db" | "adminFor">,
  { shopId }: { shopId: number },
): Promise<void> {
  if (await isSwitchedOff(db, { shopId })) return;
  const membersSegmentId = await ensureMembersSegment(await adminFor(shopId));
  await keepSegmentId(db, { shopId, membersSegmentId });
}
