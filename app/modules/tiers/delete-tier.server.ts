import type { PrismaClient } from "@prisma/client";
import { AppError } from "~/lib/app-error";
import { jobs } from "~/modules/jobs/registry";
import { enqueue } from "~/lib/queue.server";

/**
 * Deletes a tier; its members go to the next tier that they reach, which a job sees to. What was earned with its
 * multiplier stays. @throws AppError TIER_NOT_FOUND (404)
 */
export async function deleteTier(
  prisma: PrismaClient,
  { shopId, id, now }: { shopId: number; id: string; now: Date },
): Promise<void> {
  await prisma.$transaction(async (db) => {
    const { count } = await db.tier.updateMany({
      where: { shopId, id, deletedAt: null },
      data: { deletedAt: now, updatedAt: now },
    });
    if (count === 0) throw new AppError("TIER_NOT_FOUND", { status: 404 });
    await enqueue(db, jobs.refreshTiers, { shopId });
  });
}
