import type { JobContext } from "./job-handler";
import { keepSegmentId } from "~/modules/offers/offer-syncs.server";
import { ensureMembersSegment } from "~/shopify/ensure-segment";

/**
 * Creates the members' segment again when it was deleted; offers are then restricted to the new one. Safe to run again.
 */
export async function keepMembersSegment(
  { db, adminFor }: Pick<JobContext, "db" | "adminFor">,
  { shopId }: { shopId: number },
): Promise<void> {
  const membersSegmentId = await ensureMembersSegment(await adminFor(shopId));
  await keepSegmentId(db, { shopId, membersSegmentId });
}
