import type { Db } from "~/db.server";
import { countEntries } from "./count-entries.server";
import type { MissionDetail } from "./get-mission.server";
import { missionStatus } from "./mission-status";

/** A shop's missions, archived ones or all others, latest start first. Two statements. */
export async function listMissions(
  db: Db,
  { shopId, now, archived = false }: { shopId: number; now: Date; archived?: boolean },
): Promise<MissionDetail[]> {
  const where = { shopId, archivedAt: archived ? { not: null } : null };
  const missions = await db.mission.findMany({ where, orderBy: [{ startsAt: "desc" }, { id: "desc" }] });
  const counts = await countEntries(db, { shopId, missionIds: missions.map(({ id }) => id) });
  return missions.map((mission) => ({ ...mission, ...counts(mission.id), status: missionStatus(mission, now) }));
}

export const hasArchivedMissions = async (db: Db, { shopId }: { shopId: number }): Promise<boolean> =>
  (await db.mission.findFirst({ where: { shopId, archivedAt: { not: null } }, select: { id: true } })) !== null;
