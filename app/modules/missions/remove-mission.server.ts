import type { PrismaClient } from "@prisma/client";
import { lockMission } from "./lock-mission.server";
import { jobs } from "~/modules/jobs/registry";
import { enqueue } from "~/lib/queue.server";

/**
 * Takes a mission away from members and from staff's list: one without entries is deleted, one with entries is archived,
 * so that what was earned by it can still be looked up. Entries that wait stay in the queue. One transaction of its own,
 * which locks the mission. Safe to run again. @throws AppError MISSION_NOT_FOUND (404)
 */
export async function removeMission(
  prisma: PrismaClient,
  { shopId, id, now }: { shopId: number; id: string; now: Date },
): Promise<"DELETED" | "ARCHIVED"> {
  return prisma.$transaction(async (db) => {
    const mission = await lockMission(db, { shopId, id, now });
    const where = { shopId_id: { shopId, id } };
    const kept = mission.entries > 0;
    if (!kept) await db.mission.delete({ where });
    else if (!mission.archivedAt) await db.mission.update({ where, data: { archivedAt: now, updatedAt: now } });
    await enqueue(db, jobs.publishStorefront, { shopId });
    return kept ? "ARCHIVED" : "DELETED";
  });
}

/** Brings an archived mission back as it was. Safe to run again. @throws AppError MISSION_NOT_FOUND (404) */
export async function restoreMission(
  prisma: PrismaClient,
  { shopId, id, now }: { shopId: number; id: string; now: Date },
): Promise<void> {
  await prisma.$transaction(async (db) => {
    await lockMission(db, { shopId, id, now });
    await db.mission.update({ where: { shopId_id: { shopId, id } }, data: { archivedAt: null, updatedAt: now } });
    await enqueue(db, jobs.publishStorefront, { shopId });
  });
}
