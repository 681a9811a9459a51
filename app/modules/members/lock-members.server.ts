import type { Db } from "~/db.server";

export interface LockedMember {
  customerId: bigint;
  status: "ACTIVE" | "MERGED" | "REDACTED" | "DELETED";
  mergedIntoId: bigint | null;
}

/**
 * Locks the rows of the members until the caller's transaction ends, in sorted order to avoid deadlocks. Whoever reads
 * something in order to book points takes this lock first. For merged members, the members they were merged into are
 * locked and returned, too.
 */
export async function lockMembers(
  db: Db,
  { shopId, customerIds }: { shopId: number; customerIds: Iterable<bigint> },
): Promise<Map<bigint, LockedMember>> {
  const rows = await db.$queryRaw<LockedMember[]>`
    SELECT customer_id AS "customerId", status::text AS status, merged_into_id AS "mergedIntoId" FROM member
    WHERE shop_id = ${shopId} AND customer_id = ANY (ARRAY(
      WITH RECURSIVE concerned AS (
        SELECT unnest(${[...new Set(customerIds)]}::bigint[]) AS id
        UNION SELECT m.merged_into_id FROM concerned
          JOIN member m ON m.shop_id = ${shopId} AND m.customer_id = concerned.id AND m.status = 'MERGED'
      )
      SELECT id FROM concerned))
    ORDER BY customer_id FOR UPDATE`;
  return new Map(rows.map((row) => [row.customerId, row]));
}
