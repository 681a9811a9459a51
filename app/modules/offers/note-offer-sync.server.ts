import type { PrismaClient } from "@prisma/client";
import { jobs } from "~/modules/jobs/registry";
import { enqueue } from "~/lib/queue.server";

export interface OfferSync {
  shopId: number;
  id: string;
  /** `updatedAt` of the state that was sent; what staff changed meanwhile is not noted as sent */
  sent: Date;
  discountId: string | null;
  error: string | null;
}

/** Notes what came of sending an offer to Shopify, and asks for the storefront to follow, in one transaction. */
export async function noteOfferSync(
  prisma: PrismaClient,
  { shopId, id, sent, discountId, error, now }: OfferSync & { now: Date },
): Promise<void> {
  await prisma.$transaction(async (db) => {
    await db.offer.updateMany({ where: { shopId, id }, data: { discountId } });
    await db.offer.updateMany({
      where: { shopId, id, updatedAt: sent },
      data: error ? { syncError: error, syncedAt: null } : { syncError: null, syncedAt: now, drift: null },
    });
    await enqueue(db, jobs.publishStorefront, { shopId });
  });
}
