import type { PrismaClient } from "@prisma/client";
import { requestStorefront } from "~/modules/members/request-storefront.server";

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
    await requestStorefront(db, { shopId });
  });
}
