import type { Db } from "~/db.server";

/** How many products have reviews, shown or not. One statement. */
export async function countReviewedProducts(db: Db, { shopId }: { shopId: number }): Promise<number> {
  const [found] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(DISTINCT product_id)::int AS count FROM review WHERE shop_id = ${shopId}`;
  return found?.count ?? 0;
}

/** The next products with reviews after `afterId`, by number. One statement. */
export async function listReviewedProducts(
  db: Db,
  { shopId, afterId, limit }: { shopId: number; afterId: bigint; limit: number },
): Promise<bigint[]> {
  const rows = await db.$queryRaw<{ id: bigint }[]>`
    SELECT DISTINCT product_id AS id FROM review WHERE shop_id = ${shopId} AND product_id > ${afterId}
    ORDER BY product_id LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}
