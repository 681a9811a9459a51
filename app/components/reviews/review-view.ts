import { cutText, fitsCharacters } from "~/lib/clean-text";
import type { ReviewDetail } from "~/modules/reviews/get-review.server";
import type { ListedReview } from "~/modules/reviews/list-reviews.server";
import { photoCount } from "~/modules/reviews/photo-states";
import { originName } from "~/modules/reviews/sources/source-kinds";
import { memberName } from "~/modules/members/member-name";

const EXCERPT_LENGTH = 80;

/** The review's title, else the beginning of its text; "" for a review with stars only. */
function headline({ title, text }: { title: string; text: string }): string {
  const [words = ""] = text.split("\n");
  return title || (fitsCharacters(words, EXCERPT_LENGTH) ? words : `${cutText(words, EXCERPT_LENGTH).trimEnd()}…`);
}

/** A review in the list as plain values. */
export function toReviewLine(review: ListedReview) {
  const { id, productTitle, customerId, stars, status, earned, answer, createdAt, member, photoCount } = review;
  const { origin, withdrawn, hasPhoto } = review;
  return {
    id,
    productTitle,
    stars,
    status,
    earned,
    photoCount,
    withdrawn,
    hasPhoto,
    title: headline(review),
    via: originName(origin),
    customerId: customerId.toString(),
    memberName: member && memberName(member),
    answered: answer !== null,
    createdAt: createdAt.toISOString(),
  };
}
export type ReviewLine = ReturnType<typeof toReviewLine>;

/** A review with everything staff need for a decision. */
export function toReviewView(review: ReviewDetail) {
  const { member, awards, customerId, productId, createdAt, decidedAt, answeredAt, ...rest } = review;
  const { id, productTitle, stars, title, text, status, earned, answer, photoIds, origin, withdrawn, hasPhoto } = rest;
  const { photosProcessing, photosUnreadable } = rest;
  return {
    id,
    productTitle,
    stars,
    title,
    text,
    status,
    earned,
    answer,
    photoIds,
    photosProcessing,
    photosUnreadable,
    withdrawn,
    via: originName(origin),
    /** whether the review's photo exists only in the app it comes from */
    photoElsewhere: hasPhoto && photoCount(rest) === 0,
    productId: productId.toString(),
    customerId: customerId.toString(),
    memberName: member && memberName(member),
    createdAt: createdAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
    answeredAt: answeredAt?.toISOString() ?? null,
    /** proposed points of awards that wait for the review's publication */
    waitingPoints: awards.reduce((sum, award) => sum + (award.status === "WAITING" ? award.proposed : 0), 0),
    givenPoints: awards.reduce((sum, award) => sum + award.granted - award.takenBack, 0),
  };
}
export type ReviewView = ReturnType<typeof toReviewView>;
