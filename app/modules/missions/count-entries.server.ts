import type { Db } from "~/db.server";

export interface EntryCounts {
  entries: number;
  /** entries for a decision by staff */
  waiting: number;
  /** places in use: a rejected entry gives its place back */
  taken: number;
}

const nothing: EntryCounts = { entries: 0, waiting: 0, taken: 0 };

/** How many members take part in these missions. One statement. */
export async function countEntries(
  db: Db,
  { shopId, missionIds }: { shopId: number; missionIds: string[] },
): Promise<(missionId: string) => EntryCounts> {
  const rows = await db.$queryRaw<({ missionId: string } & EntryCounts)[]>`
    SELECT entry.mission_id AS "missionId", count(*)::int AS entries,
      (count(*) FILTER (WHERE award.status = 'WAITING'))::int AS waiting,
      (count(*) FILTER (WHERE award.status IS DISTINCT FROM 'REJECTED'))::int AS taken
    FROM mission_entry AS entry
    LEFT JOIN award ON award.shop_id = entry.shop_id AND award.id = entry.award_id
    WHERE entry.shop_id = ${shopId} AND entry.mission_id = ANY (${missionIds}::uuid[])
    GROUP BY entry.mission_id`;
  const counts = new Map(rows.map(({ missionId, ...count }) => [missionId, count]));
  return (missionId) => counts.get(missionId) ?? nothing;
}
