import type { Db } from "~/db.server";
import { enqueue } from "~/lib/queue.server";
import { SYNC_OFFER } from "./sync-offer-name";

/**
 * Asks for the discounts of all offers that staff have not ended, e.g. after the app came back to a shop. Inside the
 * caller's transaction.
 */
export async function requestOfferSyncs(db: Db, { shopId }: { shopId: number }): Promise<void> {
  const offers = await db.offer.findMany({ where: { shopId, enabled: true }, select: { id: true } });
  const jobs = offers.map(({ id }) => ({ data: { shopId, offerId: id }, singletonKey: `${shopId}:${id}` }));
  await enqueue(db, SYNC_OFFER, jobs);
}
