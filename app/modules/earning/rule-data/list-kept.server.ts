import type { Db } from "~/db.server";

interface Question {
  shopId: number;
  segmentIds?: string[];
  productIds?: bigint[];
  collectionIds?: string[];
}

/** Which of these segments, products and collections have stored data. One statement, none when nothing is asked. */
export async function listKept(
  db: Db,
  { shopId, segmentIds = [], productIds = [], collectionIds = [] }: Question,
): Promise<{ segmentIds: Set<string>; productIds: Set<bigint>; collectionIds: Set<string> }> {
  if (segmentIds.length + productIds.length + collectionIds.length === 0)
    return { segmentIds: new Set(), productIds: new Set(), collectionIds: new Set() };
  const [kept] = await db.$queryRaw<{ segments: string[]; products: bigint[]; collections: string[] }[]>`
    SELECT
      ARRAY(SELECT segment_id FROM segment WHERE shop_id = ${shopId} AND segment_id = ANY (${segmentIds}::text[])) AS segments,
      ARRAY(SELECT product_id FROM product WHERE shop_id = ${shopId}
          AND product_id = ANY (${productIds.map(String)}::bigint[])
        UNION SELECT product_id FROM product_picture WHERE shop_id = ${shopId}
          AND product_id = ANY (${productIds.map(String)}::bigint[])) AS products,
      ARRAY(SELECT collection_id FROM watched_collection WHERE shop_id = ${shopId}
        AND collection_id = ANY (${collectionIds}::text[])) AS collections`;
  return {
    segmentIds: new Set(kept?.segments),
    productIds: new Set(kept?.products.map(BigInt)),
    collectionIds: new Set(kept?.collections),
  };
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
  return (await listKept(db, { shopId, segmentIds: [segmentId] })).segmentIds.has(segmentId);
}
