import type { Db } from "~/db.server";

/** Which of these awards belong to a rejected entry after which the member sent in another. One statement. */
export async function listReplacedAwards(
  db: Db,
  { shopId, awardIds }: { shopId: number; awardIds: string[] },
): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ awardId: string }[]>`
    SELECT entry.award_id::text AS "awardId" FROM mission_entry AS entry
    WHERE entry.shop_id = ${shopId} AND entry.award_id = ANY (${awardIds}::uuid[]) AND EXISTS (
      SELECT 1 FROM mission_entry AS later
      WHERE later.shop_id = entry.shop_id AND later.mission_id = entry.mission_id
        AND later.customer_id = entry.customer_id AND later.attempt > entry.attempt)`;
  return new Set(rows.map(({ awardId }) => awardId));
}
