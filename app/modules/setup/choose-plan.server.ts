import type { PrismaClient } from "@prisma/client";
import { lockSetup, type Draft } from "./setup-row.server";

/**
 * Keeps a programme as the shop's draft, in place of the one before; nothing of it is in effect until it is launched. One transaction of its
 * own, idempotent by the plan's id, also after its launch.
 */
export async function choosePlan(
  prisma: PrismaClient,
  { shopId, plan }: { shopId: number; plan: Draft },
): Promise<void> {
  await prisma.$transaction(async (db) => {
    const { launchedPlanId } = await lockSetup(db, { shopId });
    if (launchedPlanId === plan.id) return;
    await db.programmeSetup.update({
      where: { shopId },
      data: { planId: plan.id, planKind: plan.kind, planShare: plan.share, planItems: [...new Set(plan.items)] },
    });
  });
}
