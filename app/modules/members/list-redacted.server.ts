import type { Db } from "~/db.server";

/** Which of these customers were redacted, or merged into one who was. One statement, none without customers. */
export async function listRedacted(
  db: Db,
  { shopId, customerIds }: { shopId: number; customerIds: bigint[] },
): Promise<Set<bigint>> {
  if (customerIds.length === 0) return new Set();
  const rows = await db.$queryRaw<{ id: bigint }[]>`
    WITH RECURSIVE way AS (
      SELECT id AS first, id FROM unnest(${customerIds}::bigint[]) AS id
      UNION SELECT way.first, m.merged_into_id FROM way
        JOIN member m ON m.shop_id = ${shopId} AND m.customer_id = way.id AND m.status = 'MERGED'
    )
    SELECT DISTINCT way.first AS id FROM way
    JOIN member m ON m.shop_id = ${shopId} AND m.customer_id = way.id AND m.status = 'REDACTED'`;
  return new Set(rows.map(({ id }) => id));
}
