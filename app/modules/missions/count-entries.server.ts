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
    SELECT mission.id AS "missionId", (mission.forgotten_entries + count(entry.id))::int AS entries,
      (count(*) FILTER (WHERE award.status = 'WAITING'))::int AS waiting,
      (mission.forgotten_entries
        + count(entry.id) FILTER (WHERE award.status IS DISTINCT FROM 'REJECTED'))::int AS taken
    FROM mission
    LEFT JOIN mission_entry AS entry ON entry.shop_id = mission.shop_id AND entry.mission_id = mission.id
    LEFT JOIN award_state AS award ON award.shop_id = entry.shop_id AND award.id = entry.award_id
    WHERE mission.shop_id = ${shopId} AND mission.id = ANY (${missionIds}::uuid[])
    GROUP BY mission.shop_id, mission.id, mission.forgotten_entries`;
  const counts = new Map(rows.map(({ missionId, ...count }) => [missionId, count]));
  return (missionId) => counts.get(missionId) ?? nothing;
}
