import type { PrismaClient } from "@prisma/client";
import { enqueue } from "~/lib/queue.server";
import { jobs } from "~/modules/jobs/registry";

/** Stores the path that the merchant chose for the app proxy, and republishes it for the theme blocks. Idempotent. */
export async function noteProxyPath(
  prisma: PrismaClient,
  { shopId, proxyPath }: { shopId: number; proxyPath: string },
): Promise<void> {
  await prisma.$transaction(async (db) => {
    await db.shop.update({ where: { id: shopId }, data: { proxyPath } });
    await enqueue(db, jobs.publishStorefront, { shopId });
  });
}
