import type { Db } from "~/db.server";
import { countEntries } from "./count-entries.server";
import type { MissionDetail } from "./get-mission.server";
import { missionStatus } from "./mission-status";

/** All missions of a shop, those that start last first. Two statements. */
export async function listMissions(db: Db, { shopId, now }: { shopId: number; now: Date }): Promise<MissionDetail[]> {
  const missions = await db.mission.findMany({ where: { shopId }, orderBy: [{ startsAt: "desc" }, { id: "desc" }] });
  const counts = await countEntries(db, { shopId, missionIds: missions.map(({ id }) => id) });
  return missions.map((mission) => ({ ...mission, ...counts(mission.id), status: missionStatus(mission, now) }));
}
