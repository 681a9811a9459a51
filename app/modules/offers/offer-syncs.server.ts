import { type MembershipTag, type Offer, Prisma, type PrismaClient } from "@prisma/client";
import type { Db } from "~/db.server";
import { enqueue, enqueueAll } from "~/lib/queue.server";
import { jobs } from "~/modules/jobs/registry";
import { dueAfter } from "~/modules/members/membership/membership-tags";
import type { Followed } from "./offer-drift";

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

/**
 * Offers that staff have not ended and whose discounts Shopify holds as they are here, or the one of a discount. What waits
 * to be sent to Shopify is newer than what Shopify holds. One statement.
 */
export const listSyncedOffers = (
  db: Db,
  { shopId, discountId }: { shopId: number; discountId?: string | undefined },
): Promise<Offer[]> =>
  db.offer.findMany({
    where: { shopId, enabled: true, syncedAt: { not: null }, discountId: discountId ?? { not: null } },
  });

/**
 * Notes how an offer follows its discount, and asks for the storefront to follow where something changed. What staff
 * changed since the offer was read is left alone. One transaction of its own.
 */
export async function noteFollowed(
  prisma: PrismaClient,
  { offer, followed, now }: { offer: Offer; followed: Followed; now: Date },
): Promise<void> {
  const data = followed.drift ? { drift: followed.drift } : { drift: null, ...followed.terms };
  if (Object.entries(data).every(([name, value]) => equal(value, offer[name as keyof Offer]))) return;
  const { shopId, id, updatedAt } = offer;
  const note = (values: Prisma.OfferUpdateManyMutationInput) =>
    prisma.$transaction(async (db) => {
      const where = { shopId, id, updatedAt, syncedAt: { not: null } };
      const { count } = await db.offer.updateMany({ where, data: values });
      if (count > 0) await enqueue(db, jobs.publishStorefront, { shopId });
    });
  try {
    await note({ ...data, ...(!followed.drift && { updatedAt: now, syncedAt: now }) });
  } catch (error) {
    // Another offer here says that it has this code.
    if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== "P2002") throw error;
    await note({ drift: "CHANGED" });
  }
}

const equal = (a: unknown, b: unknown): boolean =>
  a instanceof Date && b instanceof Date ? a.getTime() === b.getTime() : a === b;

/**
 * Notes which segment holds the members and by which tag it goes. Where it is another, the discounts of all offers follow; where the tag is
 * another, the storefront does, and a further step follows when Shopify is sure to go by it. One transaction.
 */
export async function keepSegment(
  prisma: PrismaClient,
  {
    shopId,
    membersSegmentId,
    segmentTag,
    now,
  }: { shopId: number; membersSegmentId: string; segmentTag: MembershipTag; now: Date },
): Promise<void> {
  await prisma.$transaction(async (db) => {
    const shop = await db.shop.findUniqueOrThrow({ where: { id: shopId } });
    const isOther = shop.membersSegmentId !== membersSegmentId;
    const isTurned = shop.segmentTag !== segmentTag;
    if (!isOther && !isTurned) return;
    const turned = isTurned && { segmentTag, segmentSince: now, segmentDueAt: dueAfter(now) };
    await db.shop.update({ where: { id: shopId }, data: { membersSegmentId, ...turned } });
    if (isOther) await requestOfferSyncs(db, { shopId });
    if (isTurned) await enqueue(db, jobs.publishStorefront, { shopId });
  });
}

/**
 * Asks for a look at a discount of which Shopify has news. One that is behind no offer, as most of a shop are, costs one
 * statement.
 */
export async function requestLook(
  db: Db,
  { shopId, discountId }: { shopId: number; discountId: string },
): Promise<void> {
  const own = await db.offer.findFirst({ where: { shopId, discountId }, select: { id: true } });
  if (!own) return;
  await enqueue(db, jobs.lookAtDiscounts, { shopId, discountId });
}

/** Offers with a discount in Shopify, and those that may have one whose id could not be noted. */
const mayHaveDiscount = (shopId: number) => ({
  shopId,
  OR: [{ discountId: { not: null } }, { enabled: true, syncedAt: null }],
});

/** How many discounts Shopify may hold for offers. One statement. */
export const countOfferDiscounts = (db: Db, { shopId }: { shopId: number }): Promise<number> =>
  db.offer.count({ where: mayHaveDiscount(shopId) });

/**
 * Offers whose discounts are about to be removed; what Shopify tells of these discounts from now on changes nothing here. Two
 * statements, safe to run again.
 */
export async function releaseDiscounts(db: Db, { shopId }: { shopId: number }): Promise<Offer[]> {
  await db.offer.updateMany({ where: { shopId, enabled: true }, data: { syncedAt: null, drift: null } });
  return db.offer.findMany({ where: mayHaveDiscount(shopId), orderBy: { id: "asc" } });
}

/** The discounts of these offers are gone from Shopify; those that staff have not ended are made again when they are asked for. One statement. */
export async function forgetDiscounts(db: Db, { shopId, ids }: { shopId: number; ids: string[] }): Promise<void> {
  await db.offer.updateMany({ where: { shopId, id: { in: ids } }, data: { discountId: null, syncError: null } });
}
