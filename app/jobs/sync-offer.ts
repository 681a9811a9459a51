import type { Offer, Shop } from "@prisma/client";
import { handleJob, type JobContext } from "./job-handler";
import { jobs } from "~/modules/jobs/registry";
import { AppError, PermanentError } from "~/lib/app-error";
import { fromMinor } from "~/lib/money";
import { findOffer } from "~/modules/offers/get-offer.server";
import { noteOfferSync } from "~/modules/offers/offer-syncs.server";
import type { AdminGraphql } from "~/shopify/admin-graphql";
import { createCodeDiscount } from "~/shopify/create-code-discount";
import { deactivateDiscount } from "~/shopify/deactivate-discount";
import { findDiscountByCode } from "~/shopify/find-discount-by-code";
import { offerDiscountInput, type OfferDiscountTerms } from "~/shopify/offer-discount-input";
import { updateCodeDiscount } from "~/shopify/update-code-discount";

/** Brings an offer's discount in Shopify to the offer's state. Running it again changes nothing. */
export const syncOffer = handleJob(jobs.syncOffer, async (waiting, context) => {
  for (const { data } of waiting) await sync(data, context);
});

async function sync(
  { shopId, offerId }: { shopId: number; offerId: string },
  { db, now, adminFor }: JobContext,
): Promise<void> {
  const offer = await findOffer(db, { shopId, id: offerId });
  const shop = await db.shop.findUnique({ where: { id: shopId } });
  if (!offer || !shop) return;
  const note = { shopId, id: offerId, sent: offer.updatedAt, now: now() };
  try {
    const discountId = await bringToState(await adminFor(shopId), offer, shop);
    await noteOfferSync(db, { ...note, discountId, error: null });
  } catch (error) {
    if (!(error instanceof PermanentError)) throw error;
    const reason = error.code === "SHOPIFY_USER_ERROR" ? String(error.params.message) : error.code;
    await noteOfferSync(db, { ...note, discountId: offer.discountId, error: reason });
  }
}

/** @returns the gid of the discount, null when an ended offer never had one */
async function bringToState(graphql: AdminGraphql, offer: Offer, shop: Shop): Promise<string | null> {
  if (!offer.enabled) {
    if (offer.discountId) await deactivateDiscount(graphql, offer.discountId);
    return offer.discountId;
  }
  const terms = discountTerms(offer, shop);
  const known = offer.discountId ?? (await findOwn(graphql, terms));
  if (known && (await updateCodeDiscount(graphql, known, offerDiscountInput(terms)))) return known;
  try {
    return await createCodeDiscount(graphql, offerDiscountInput(terms));
  } catch (error) {
    // Another worker may have made it between looking and making.
    const own = isTaken(error) ? await findOwn(graphql, terms) : null;
    if (own) return own;
    throw error;
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof AppError && error.code === "DISCOUNT_CODE_TAKEN";
}

/** A discount that an earlier run made without being able to note it: same code, same title, for our members only. */
async function findOwn(graphql: AdminGraphql, { code, title, segmentId }: OfferDiscountTerms): Promise<string | null> {
  const found = await findDiscountByCode(graphql, code);
  if (!found) return null;
  if (found.title === title && found.segmentIds.length === 1 && found.segmentIds[0] === segmentId) return found.id;
  throw new PermanentError("DISCOUNT_CODE_TAKEN", { status: 409, field: "code", params: { code } });
}

function discountTerms(offer: Offer, { currency, membersSegmentId }: Shop): OfferDiscountTerms {
  // The set-up after the install makes the segment; until then there is nobody to restrict the discount to.
  if (!membersSegmentId) throw new AppError("SEGMENT_MISSING", { status: 503 });
  const { title, code, startsAt, endsAt } = offer;
  const value =
    offer.discount === "PERCENT"
      ? { percent: offer.percent ?? 0 }
      : { amount: fromMinor(offer.amountMinor ?? 0n, currency) };
  return { title, code, startsAt, endsAt, value, segmentId: membersSegmentId };
}
