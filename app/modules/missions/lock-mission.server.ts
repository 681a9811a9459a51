import type { Db } from "~/db.server";
import { getMission, type MissionDetail } from "./get-mission.server";

/**
 * The mission, locked until the caller's transaction ends: nobody else changes it or takes a place in it.
 * @throws AppError MISSION_NOT_FOUND (404)
 */
export async function lockMission(
  db: Db,
  { shopId, id, now }: { shopId: number; id: string; now: Date },
): Promise<MissionDetail> {
  await getMission(db, { shopId, id, now });
  await db.$queryRaw`SELECT id FROM mission WHERE shop_id = ${shopId} AND id = ${id}::uuid FOR UPDATE`;
  return getMission(db, { shopId, id, now });
}
