import type { PrismaClient } from "@prisma/client";
import { enqueue } from "~/lib/queue.server";
import { getOffer } from "./get-offer.server";
import { jobs } from "~/modules/jobs/registry";

/**
 * Ends an offer for good and asks for the end of its discount in the same transaction. Ending it again changes nothing.
 * @throws AppError OFFER_NOT_FOUND (404)
 */
export async function endOffer(
  prisma: PrismaClient,
  { shopId, id, now }: { shopId: number; id: string; now: Date },
): Promise<void> {
  await prisma.$transaction(async (db) => {
    const offer = await getOffer(db, { shopId, id, now });
    if (!offer.enabled) return;
    await db.offer.update({
      where: { shopId_id: { shopId, id } },
      data: { enabled: false, syncedAt: null, syncError: null, updatedAt: now },
    });
    await enqueue(db, jobs.syncOffer, { shopId, offerId: id });
  });
}
