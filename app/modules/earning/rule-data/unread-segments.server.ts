import type { Db } from "~/db.server";
import { NEVER } from "./save-segment.server";

/** Those of the segments whose members were never read as a whole. One statement, none without segments. */
export async function unreadSegments(
  db: Db,
  { shopId, segmentIds }: { shopId: number; segmentIds: readonly string[] },
): Promise<string[]> {
  if (segmentIds.length === 0) return [];
  const read = await db.segment.findMany({
    where: { shopId, segmentId: { in: [...segmentIds] }, readAt: { gt: NEVER } },
    select: { segmentId: true },
  });
  const known = new Set(read.map(({ segmentId }) => segmentId));
  return segmentIds.filter((id) => !known.has(id));
}
