import type { Db } from "~/db.server";

export interface LockedMember {
  customerId: bigint;
  status: "ACTIVE" | "MERGED" | "REDACTED";
  mergedIntoId: bigint | null;
}

/**
 * Locks the rows of the members until the caller's transaction ends, in sorted order so that two callers never wait for
 * each other in a circle. Whoever books points from what it has read takes this lock first.
 */
export async function lockMembers(
  db: Db,
  { shopId, customerIds }: { shopId: number; customerIds: Iterable<bigint> },
): Promise<Map<bigint, LockedMember>> {
  const rows = await db.$queryRaw<
    { customer_id: bigint; status: LockedMember["status"]; merged_into_id: bigint | null }[]
  >`
    SELECT customer_id, status::text AS status, merged_into_id FROM member
    WHERE shop_id = ${shopId} AND customer_id = ANY(${[...new Set(customerIds)]}::bigint[])
    ORDER BY customer_id FOR UPDATE`;
  return new Map(
    rows.map((row) => [
      row.customer_id,
      { customerId: row.customer_id, status: row.status, mergedIntoId: row.merged_into_id },
    ]),
  );
}
