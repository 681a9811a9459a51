import type { PrismaClient } from "@prisma/client";
import { lockLadder } from "./lock-ladder.server";
import { sameFigure, type TierSettings } from "./tier-input";
import { jobs } from "~/modules/jobs/registry";
import { enqueue } from "~/lib/queue.server";

interface Saving {
  shopId: number;
  settings: TierSettings;
  now: Date;
}

/**
 * Sets what decides a member's tier and how long a lost one is kept; thresholds keep their figure where points become
 * money or the other way round. The tiers of all members follow, asked for in the same transaction.
 */
export async function saveTierSettings(prisma: PrismaClient, { shopId, settings, now }: Saving): Promise<void> {
  const { basis, graceDays } = settings;
  await prisma.$transaction(async (db) => {
    const before = await lockLadder(db, { shopId });
    await db.programme.update({
      where: { shopId },
      data: { tierBasis: basis, tierGraceDays: graceDays, updatedAt: now },
    });
    const { basis: from, currency } = before;
    if (from && basis && (from === "SPENT") !== (basis === "SPENT")) {
      for (const { id, threshold } of before.tiers) {
        const data = { threshold: sameFigure(threshold, { from, to: basis, currency }), updatedAt: now };
        await db.tier.update({ where: { shopId_id: { shopId, id } }, data });
      }
    }
    await enqueue(db, jobs.refreshTiers, { shopId });
  });
}
