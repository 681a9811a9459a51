import type { PrismaClient } from "@prisma/client";
import { AppError } from "~/lib/app-error";
import { enqueue } from "~/lib/queue.server";
import { getOffer } from "./get-offer.server";
import { jobs } from "~/modules/jobs/registry";

/**
 * Asks for the discount of an offer that was deleted or changed in Shopify to be as the offer tells. Doing it again
 * changes nothing. @throws AppError OFFER_NOT_FOUND (404), OFFER_ENDED (409)
 */
export async function restoreOffer(
  prisma: PrismaClient,
  { shopId, id, now }: { shopId: number; id: string; now: Date },
): Promise<void> {
  await prisma.$transaction(async (db) => {
    const offer = await getOffer(db, { shopId, id, now });
    if (!offer.enabled) throw new AppError("OFFER_ENDED", { status: 409 });
    if (!offer.drift) return;
    await db.offer.update({
      where: { shopId_id: { shopId, id } },
      data: { syncedAt: null, syncError: null, updatedAt: now },
    });
    await enqueue(db, jobs.syncOffer, { shopId, offerId: id });
  });
}
