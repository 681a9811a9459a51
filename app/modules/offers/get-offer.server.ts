import { isUuid } from "~/lib/uuid";
import type { Offer } from "@prisma/client";
import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { offerStatus, type OfferStatus } from "./offer-status";

/** Null when the shop has no such offer, also for an id of another shop. One statement. */
export const findOffer = async (db: Db, { shopId, id }: { shopId: number; id: string }): Promise<Offer | null> =>
  isUuid(id) ? db.offer.findUnique({ where: { shopId_id: { shopId, id } } }) : null;

/** @throws AppError OFFER_NOT_FOUND (404) when the shop has no such offer, also for an id of another shop */
export async function getOffer(
  db: Db,
  { shopId, id, now }: { shopId: number; id: string; now: Date },
): Promise<Offer & { status: OfferStatus }> {
  const offer = await findOffer(db, { shopId, id });
  if (!offer) throw new AppError("OFFER_NOT_FOUND", { status: 404 });
  return { ...offer, status: offerStatus(offer, now) };
}
