import type { ReviewDetail } from "~/modules/reviews/get-review.server";
import type { ListedReview } from "~/modules/reviews/list-reviews.server";
import { memberName } from "~/modules/members/member-name";

/** A review in the list as plain values. */
export function toReviewLine(review: ListedReview) {
  const { id, productTitle, customerId, stars, title, status, earned, answer, createdAt, member, photoCount } = review;
  return {
    ...{ id, productTitle, stars, title, status, earned, photoCount },
    customerId: customerId.toString(),
    memberName: member && memberName(member),
    answered: answer !== null,
    createdAt: createdAt.toISOString(),
  };
}
export type ReviewLine = ReturnType<typeof toReviewLine>;

/** A review with all that staff decide by. */
export function toReviewView(review: ReviewDetail) {
  const { member, awards, customerId, productId, createdAt, decidedAt, answeredAt, ...rest } = review;
  const { id, productTitle, stars, title, text, status, earned, answer, photoIds } = rest;
  return {
    ...{ id, productTitle, stars, title, text, status, earned, answer, photoIds },
    productId: productId.toString(),
    customerId: customerId.toString(),
    memberName: member && memberName(member),
    createdAt: createdAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
    answeredAt: answeredAt?.toISOString() ?? null,
    /** points that come with its publication, or came */
    waitingPoints: awards.reduce((sum, award) => sum + (award.status === "WAITING" ? award.proposed : 0), 0),
    givenPoints: awards.reduce((sum, award) => sum + award.granted - award.takenBack, 0),
  };
}
export type ReviewView = ReturnType<typeof toReviewView>;
