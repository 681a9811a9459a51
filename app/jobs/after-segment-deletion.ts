import { z } from "zod";
import type { JobContext } from "./job-handler";
import { keepMembersSegment } from "./keep-members-segment";
import { requestRuleData } from "~/modules/earning/rule-data/request-rule-data.server";
import { id } from "~/modules/shop-sync/customer-payload";
import { isSegmentKept } from "~/modules/earning/rule-data/list-kept.server";
import { gid } from "~/shopify/gid";

const deletion = z.object({ id });

/**
 * Handles the deletion of a segment: rules with it no longer match anybody, and the app's own segment is created
 * again.
 */
export async function afterSegmentDeletion(
  context: JobContext,
  { shopId, payload }: { shopId: number; payload?: unknown },
): Promise<void> {
  const { db } = context;
  const shop = await db.shop.findUnique({ where: { id: shopId } });
  const segmentGid = gid("Segment", String(deletion.parse(payload).id));
  if (shop?.status !== "ACTIVE" || !shop.appInstallationId) return;
  if (await isSegmentKept(db, { shopId, segmentGid })) await requestRuleData(db, { shopId });
  if (shop.membersSegmentId === segmentGid) await keepMembersSegment(context, { shopId });
}
