import type { PrismaClient } from "@prisma/client";
import { enqueue } from "~/lib/queue.server";
import { jobs } from "~/modules/jobs/registry";

/**
 * Stores that the app is installed in a shop and requests its set-up. Safe to call at every sign-in: a shop that is set
 * up and active is left alone.
 */
export async function enqueueInstall(
  prisma: PrismaClient,
  { domain, now }: { domain: string; now: Date },
): Promise<void> {
  await prisma.$transaction(async (db) => {
    const known = await db.shop.findUnique({ where: { domain } });
    if (known?.status === "ACTIVE" && known.appInstallationId) return;
    const shop = await db.shop.upsert({
      where: { domain },
      create: { domain, name: domain, installedAt: now },
      update: { status: "ACTIVE", installedAt: now, uninstalledAt: null, accessRefusedAt: null },
    });
    await db.cleanUp.deleteMany({ where: { shopId: shop.id } });
    await enqueue(db, jobs.installShop, { shopId: shop.id });
  });
}
