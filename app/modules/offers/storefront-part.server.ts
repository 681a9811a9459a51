import type { Offer } from "@prisma/client";
import type { Db } from "~/db.server";
import type { StorefrontPart } from "~/modules/publishing/storefront-part";
import { offerLabel } from "./offer-label";
import { OFFERS_SHOWN_MAX } from "./offers-shown-max";

interface OfferFields {
  offers: {
    id: string;
    title: string;
    text: string;
    imageUrl: string | null;
    imageAlt: string;
    code: string;
    startsAt: string;
    endsAt: string | null;
    /** e.g. "10% off", in the storefront's languages */
    label: { en: string; de: string };
  }[];
}

export const offerStorefrontPart: StorefrontPart<OfferFields> = async (db, { shop, now }) => {
  const offers = await listStorefrontOffers(db, { shopId: shop.id, now });
  return {
    offers: offers.map(({ id, title, text, imageUrl, imageAlt, code, startsAt, endsAt, ...value }) => ({
      id,
      title,
      text,
      imageUrl,
      imageAlt,
      code,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt?.toISOString() ?? null,
      label: offerLabel(value, shop.currency),
    })),
  };
};

/** Offers that shoppers may see now or later: their discount exists, and they have not ended. */
const showable = (shopId: number, now: Date) => ({
  shopId,
  enabled: true,
  discountId: { not: null },
  syncError: null,
  drift: null,
  OR: [{ endsAt: null }, { endsAt: { gt: now } }],
});

/**
 * The offers that shoppers see: running ones first, by their end, those without an end last; then coming ones by their
 * start. If there are too many, the last ones are left out until others have ended. At most two statements.
 */
export async function listStorefrontOffers(db: Db, { shopId, now }: { shopId: number; now: Date }): Promise<Offer[]> {
  const where = showable(shopId, now);
  const running = await db.offer.findMany({
    where: { ...where, startsAt: { lte: now } },
    orderBy: [{ endsAt: { sort: "asc", nulls: "last" } }, { startsAt: "desc" }, { id: "desc" }],
    take: OFFERS_SHOWN_MAX,
  });
  const places = OFFERS_SHOWN_MAX - running.length;
  if (places === 0) return running;
  const coming = await db.offer.findMany({
    where: { ...where, startsAt: { gt: now } },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: places,
  });
  return [...running, ...coming];
}

/** Number of offers that shoppers do not see because there are too many. One statement. */
export async function countLeftOut(db: Db, { shopId, now }: { shopId: number; now: Date }): Promise<number> {
  return Math.max(0, (await db.offer.count({ where: showable(shopId, now) })) - OFFERS_SHOWN_MAX);
}
