import type { Db } from "~/db.server";
import { enqueueAll } from "~/lib/queue.server";
import { jobs } from "~/modules/jobs/registry";

/**
 * Asks for the discounts of all offers that staff have not ended, e.g. after the app came back to a shop. Inside the
 * caller's transaction.
 */
export async function requestOfferSyncs(db: Db, { shopId }: { shopId: number }): Promise<void> {
  const offers = await db.offer.findMany({ where: { shopId, enabled: true }, select: { id: true } });
  await enqueueAll(
    db,
    jobs.syncOffer,
    offers.map(({ id }) => ({ shopId, offerId: id })),
  );
}
