import { isUuid } from "~/lib/uuid";
import type { Mission } from "@prisma/client";
import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { countEntries, type EntryCounts } from "./count-entries.server";
import { missionStatus, type MissionStatus } from "./mission-status";

export interface MissionDetail extends Mission, EntryCounts {
  status: MissionStatus;
}

/** @throws AppError MISSION_NOT_FOUND (404) when the shop has no such mission, also for one of another shop */
export async function getMission(
  db: Db,
  { shopId, id, now }: { shopId: number; id: string; now: Date },
): Promise<MissionDetail> {
  const mission = isUuid(id) ? await db.mission.findUnique({ where: { shopId_id: { shopId, id } } }) : null;
  if (!mission) throw new AppError("MISSION_NOT_FOUND", { status: 404 });
  const counts = await countEntries(db, { shopId, missionIds: [id] });
  return { ...mission, ...counts(id), status: missionStatus(mission, now) };
}
