import type { Offer } from "@prisma/client";
import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { offerStatus, type OfferStatus } from "./offer-status";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** @throws AppError OFFER_NOT_FOUND (404) when the shop has no such offer, also for an id of another shop */
export async function getOffer(
  db: Db,
  { shopId, id, now }: { shopId: number; id: string; now: Date },
): Promise<Offer & { status: OfferStatus }> {
  const offer = uuid.test(id) ? await db.offer.findUnique({ where: { shopId_id: { shopId, id } } }) : null;
  if (!offer) throw new AppError("OFFER_NOT_FOUND", { status: 404 });
  return { ...offer, status: offerStatus(offer, now) };
}
