import type { PrismaClient } from "@prisma/client";
import { jobs } from "~/modules/jobs/registry";
import { enqueue } from "~/lib/queue.server";

/**
 * Deletes a multiplier campaign; what it has multiplied stays, by the snapshot of each award. One transaction of its own.
 * Idempotent.
 */
export async function deleteMultiplier(
  prisma: PrismaClient,
  { shopId, id }: { shopId: number; id: string },
): Promise<void> {
  await prisma.$transaction(async (db) => {
    await db.multiplierCampaign.deleteMany({ where: { shopId, id } });
    await enqueue(db, jobs.publishStorefront, { shopId });
  });
}
