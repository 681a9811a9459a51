import type { PrismaClient } from "@prisma/client";
import { lockMission } from "./lock-mission.server";
import { jobs } from "~/modules/jobs/registry";
import { enqueue } from "~/lib/queue.server";

/**
 * Removes a mission from the storefront and from staff's list: without entries it is deleted, else archived, so that
 * its awards can still be explained. Waiting entries stay in the queue. One transaction of its own, which locks the
 * mission. Safe to run again. @throws AppError MISSION_NOT_FOUND (404)
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

/** Restores an archived mission. Safe to run again. @throws AppError MISSION_NOT_FOUND (404) */
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
