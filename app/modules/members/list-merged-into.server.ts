import type { Db } from "~/db.server";

/** The customer and all who were merged into them, over any number of steps. One statement. */
export async function listMergedInto(
  db: Db,
  { shopId, customerId }: { shopId: number; customerId: bigint },
): Promise<bigint[]> {
  const rows = await db.$queryRaw<{ id: bigint }[]>`
    WITH RECURSIVE person AS (
      SELECT ${customerId}::bigint AS id
      UNION SELECT m.customer_id FROM person
        JOIN member m ON m.shop_id = ${shopId} AND m.merged_into_id = person.id AND m.status = 'MERGED'
    )
    SELECT id FROM person ORDER BY id`;
  return rows.map(({ id }) => id);
}
