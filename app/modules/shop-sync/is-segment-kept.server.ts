import type { Db } from "~/db.server";

/** Whether anything is kept of who is in a segment: only where a rule names it. A segment is named by its gid. One statement. */
export async function isSegmentKept(
  db: Db,
  { shopId, segmentGid }: { shopId: number; segmentGid: string },
): Promise<boolean> {
  const segmentId = segmentGid.slice(segmentGid.lastIndexOf("/") + 1);
  return (await db.segment.count({ where: { shopId, segmentId } })) > 0;
}
