import type { Review } from "@prisma/client";
import type { ReviewAnswer } from "../schemas/review";

export function reviewView(review: Review, photos: number): ReviewAnswer {
  const { id, status, productTitle, stars, title, text, origin, withdrawn, earned, answer } = review;
  return {
    id,
    status,
    customerId: Number(review.customerId),
    productId: Number(review.productId),
    productTitle,
    stars,
    title,
    text,
    photos,
    origin,
    withdrawn,
    earned,
    answer,
    answeredAt: review.answeredAt?.toISOString() ?? null,
    createdAt: review.createdAt.toISOString(),
    decidedAt: review.decidedAt?.toISOString() ?? null,
  };
}
