import type { Db } from "~/db.server";

/** Stands for a segment that is being read for the first time. */
const NEVER = new Date(0);

interface ReadSegment {
  shopId: number;
  segmentId: string;
  customerIds: bigint[];
  /** when the reading began: what a webhook told since is newer */
  askedAt: Date;
}

/** Notes that a segment is about to be read, so that news of it are kept from now on. One statement. */
export async function beginSegment(
  db: Db,
  { shopId, segmentId }: { shopId: number; segmentId: string },
): Promise<void> {
  await db.segment.createMany({ data: [{ shopId, segmentId, readAt: NEVER }], skipDuplicates: true });
}

/** Keeps who is in a segment, read as a whole. Three statements, inside the caller's transaction. */
export async function saveSegment(db: Db, { shopId, segmentId, customerIds, askedAt }: ReadSegment): Promise<void> {
  const where = { shopId, segmentId };
  await db.segmentMember.deleteMany({ where: { ...where, reportedAt: { lte: askedAt } } });
  await db.$executeRaw`
    INSERT INTO segment_member (shop_id, customer_id, segment_id, joined, reported_at)
    SELECT ${shopId}, id, ${segmentId}, true, ${askedAt} FROM unnest(${customerIds}::bigint[]) AS id
    WHERE NOT EXISTS (SELECT 1 FROM member_status WHERE shop_id = ${shopId} AND customer_id = id AND status = 'REDACTED')
    ON CONFLICT DO NOTHING`;
  await db.segment.upsert({
    where: { shopId_segmentId: where },
    create: { ...where, readAt: askedAt },
    update: { readAt: askedAt },
  });
}

export interface SegmentChange {
  customerId: bigint;
  segmentId: string;
  joined: boolean;
  at: Date;
}

/**
 * Keeps who joined or left a segment; the latest word on a member counts, and segments that no rule names are left out.
 * One statement.
 */
export async function noteSegmentChanges(
  db: Db,
  { shopId, changes }: { shopId: number; changes: SegmentChange[] },
): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map((change) => ({ ...change, customerId: change.customerId.toString() }));
  await db.$executeRaw`
    INSERT INTO segment_member AS known (shop_id, customer_id, segment_id, joined, reported_at)
    SELECT DISTINCT ON ("customerId", "segmentId") ${shopId}, "customerId", "segmentId", joined, at
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS news (
      "customerId" bigint, "segmentId" text, joined boolean, at timestamptz
    )
    WHERE EXISTS (SELECT 1 FROM segment s WHERE s.shop_id = ${shopId} AND s.segment_id = news."segmentId")
      AND NOT EXISTS (
        SELECT 1 FROM member_status WHERE shop_id = ${shopId} AND customer_id = news."customerId" AND status = 'REDACTED')
    ORDER BY "customerId", "segmentId", at DESC
    ON CONFLICT (shop_id, customer_id, segment_id) DO UPDATE SET joined = excluded.joined, reported_at = excluded.reported_at
    WHERE excluded.reported_at >= known.reported_at`;
}

/** Forgets segments that no rule names any more. Two statements. */
export async function forgetSegments(
  db: Db,
  { shopId, kept }: { shopId: number; kept: readonly string[] },
): Promise<void> {
  const where = { shopId, segmentId: { notIn: [...kept] } };
  await db.segment.deleteMany({ where });
  await db.segmentMember.deleteMany({ where });
}

/** Forgets which segments a customer was in. One statement, inside the caller's transaction. */
export async function forgetSegmentsOf(
  db: Db,
  { shopId, customerId }: { shopId: number; customerId: bigint },
): Promise<void> {
  await db.segmentMember.deleteMany({ where: { shopId, customerId } });
}

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
