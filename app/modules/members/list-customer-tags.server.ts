import type { Db } from "~/db.server";

const LOOKED_AT = 5_000;

/** Tags that customers of the shop carry, as far as some thousand of them show. One statement. */
export async function listCustomerTags(db: Db, { shopId }: { shopId: number }): Promise<string[]> {
  const rows = await db.$queryRaw<{ tag: string }[]>`
    SELECT DISTINCT tag FROM (
      SELECT tags FROM member WHERE shop_id = ${shopId} AND status = 'ACTIVE' AND tags <> '{}' LIMIT ${LOOKED_AT}
    ) AS tagged, unnest(tags) AS tag ORDER BY tag LIMIT 250`;
  return rows.map(({ tag }) => tag);
}
