import type { Db } from "~/db.server";

/** Which of these segments and products have stored data. One statement, none when nothing is asked. */
export async function listKept(
  db: Db,
  { shopId, segmentIds, productIds }: { shopId: number; segmentIds: string[]; productIds: bigint[] },
): Promise<{ segmentIds: Set<string>; productIds: Set<bigint> }> {
  if (segmentIds.length + productIds.length === 0) return { segmentIds: new Set(), productIds: new Set() };
  const [kept] = await db.$queryRaw<{ segments: string[]; products: bigint[] }[]>`
    SELECT
      ARRAY(SELECT segment_id FROM segment WHERE shop_id = ${shopId} AND segment_id = ANY (${segmentIds}::text[])) AS segments,
      ARRAY(SELECT product_id FROM product WHERE shop_id = ${shopId}
        AND product_id = ANY (${productIds.map(String)}::bigint[])) AS products`;
  return { segmentIds: new Set(kept?.segments), productIds: new Set(kept?.products.map(BigInt)) };
}

/**
 * Whether the members of a segment are stored, which is only the case when a rule uses it. Takes the segment's gid. One
 * statement.
 */
export async function isSegmentKept(
  db: Db,
  { shopId, segmentGid }: { shopId: number; segmentGid: string },
): Promise<boolean> {
  const segmentId = segmentGid.slice(segmentGid.lastIndexOf("/") + 1);
  return (await listKept(db, { shopId, segmentIds: [segmentId], productIds: [] })).segmentIds.has(segmentId);
}
