import type { PrismaClient } from "@prisma/client";
import type { Db } from "~/db.server";
import { enqueue, enqueueAll } from "~/lib/queue.server";
import { jobs } from "~/modules/jobs/registry";
import { countToRemove } from "./read-traces.server";

/**
 * Begins to remove the app's traces from Shopify; from then on nothing is published for the shop. One that stopped goes on; one that
 * runs or is done stays as it is. One transaction of its own.
 */
export async function startCleanUp(
  prisma: PrismaClient,
  { shopId, now }: { shopId: number; now: Date },
): Promise<void> {
  const total = await countToRemove(prisma, { shopId, now });
  await prisma.$transaction(async (db) => {
    await db.cleanUp.upsert({
      where: { shopId },
      create: { shopId, total, startedAt: now },
      update: { error: null },
    });
    await enqueue(db, jobs.cleanUpShop, { shopId });
  });
}

/** Carries on clean-ups whose job was given up, e.g. after a long outage. Two statements. */
export async function resumeCleanUps(db: Db): Promise<void> {
  const open = await db.cleanUp.findMany({ where: { finishedAt: null, error: null }, select: { shopId: true } });
  await enqueueAll(db, jobs.cleanUpShop, open);
}

/**
 * Takes the app into use again once a clean-up has ended: all that it shows is published anew. Otherwise changes nothing. One transaction of
 * its own.
 */
export async function takeIntoUseAgain(prisma: PrismaClient, { shopId }: { shopId: number }): Promise<void> {
  await prisma.$transaction(async (db) => {
    const ended = { shopId, OR: [{ finishedAt: { not: null } }, { error: { not: null } }] };
    const { count } = await db.cleanUp.deleteMany({ where: ended });
    if (count > 0) await enqueue(db, jobs.catchUp, { shopId });
  });
}
