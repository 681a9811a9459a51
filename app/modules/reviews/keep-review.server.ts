import type { Review } from "@prisma/client";
import { v7 as uuidV7 } from "uuid";
import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { afterBooking } from "~/modules/earning/awards/after-booking.server";
import { loadAwards } from "~/modules/earning/awards/award-rows.server";
import { bookEarningEvents } from "~/modules/earning/awards/book-earning-events.server";
import { sendMessages } from "~/modules/earning/flow/announce-awards.server";
import { reviewCollected } from "~/modules/earning/flow/voice-messages";
import { loadRuleBook } from "~/modules/earning/rules/load-rule-book.server";
import { lockMembers } from "~/modules/members/lock-members.server";
import { reviewEarningEvent } from "./review-earning-event";
import { reviewSource } from "~/modules/earning/core/award-source";
import { boughtTitle } from "~/modules/orders/list-products.server";

type NewReview = Pick<Review, "shopId" | "customerId" | "productId" | "stars" | "title" | "text"> &
  Partial<Pick<Review, "origin" | "externalId" | "originUpdatedAt" | "withdrawn">> & {
    hasPhoto: boolean;
    writtenAt: Date;
  };

/**
 * The one way for a review into the app, wherever it was written: of a product that the member bought, once for each
 * product. It waits for staff, together with the points that the rules give for it, and Flow is told. Inside the caller's transaction;
 * locks the member, so that of two at once one is kept.
 *
 * @throws AppError MEMBER_NOT_FOUND, NOT_BOUGHT, REVIEW_EXISTS
 */
export async function keepReview(db: Db, { writtenAt, ...review }: NewReview, now: Date): Promise<{ id: string }> {
  const { shopId, customerId, productId } = review;
  const members = await lockMembers(db, { shopId, customerIds: [customerId] });
  if (members.get(customerId)?.status !== "ACTIVE") throw new AppError("MEMBER_NOT_FOUND", { status: 404 });
  const productTitle = await boughtTitle(db, { shopId, customerId, productId });
  if (productTitle === null) throw new AppError("NOT_BOUGHT", { status: 403 });
  const key = { shopId, productId, customerId };
  const known = await db.review.findUnique({ where: { shopId_productId_customerId: key } });
  if (known) throw new AppError("REVIEW_EXISTS", { status: 409 });
  const kept = await db.review.create({
    data: {
      ...review,
      id: uuidV7({ msecs: now.getTime() }),
      productTitle,
      createdAt: writtenAt,
      source: reviewSource(productId, customerId),
    },
  });
  await bookReview(db, kept, now);
  await sendMessages(db, { shopId, messages: reviewCollected(kept, now) });
  return { id: kept.id };
}

/** Brings the points of a review to what it is worth as it stands. Inside the caller's transaction, which holds the member. */
export async function bookReview(db: Db, review: Review, now: Date): Promise<void> {
  const { shopId, source, productId, customerId, hasPhoto, createdAt: writtenAt } = review;
  const book = await loadRuleBook(db, { shopId });
  const stored = await loadAwards(db, { shopId, sources: [source], customerIds: [customerId], events: ["REVIEW"] });
  const earningEvents = [reviewEarningEvent({ source, productId, customerId, hasPhoto, writtenAt })];
  const changes = await bookEarningEvents(db, { shopId, earningEvents, stored, book, now });
  await afterBooking(db, { shopId, changes, changedMembers: [customerId], now });
}
