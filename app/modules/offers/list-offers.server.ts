import type { Offer } from "@prisma/client";
import type { Db } from "~/db.server";
import { offerStatus, type OfferStatus } from "./offer-status";

/** All offers of a shop, latest start first. */
export async function listOffers(
  db: Db,
  { shopId, now }: { shopId: number; now: Date },
): Promise<(Offer & { status: OfferStatus })[]> {
  const offers = await db.offer.findMany({ where: { shopId }, orderBy: [{ startsAt: "desc" }, { id: "desc" }] });
  return offers.map((offer) => ({ ...offer, status: offerStatus(offer, now) }));
}

/** Whether any offer takes off an amount in minor units of the shop's currency. One statement. */
export const hasAmountOffers = async (db: Db, { shopId }: { shopId: number }): Promise<boolean> =>
  (await db.offer.findFirst({ where: { shopId, amountMinor: { not: null } }, select: { id: true } })) !== null;

/** Whether the shop has an offer that has not ended. One statement. */
export const hasOffers = async (db: Db, { shopId, now }: { shopId: number; now: Date }): Promise<boolean> => {
  const where = { shopId, enabled: true, OR: [{ endsAt: null }, { endsAt: { gt: now } }] };
  return (await db.offer.findFirst({ where, select: { id: true } })) !== null;
};
