import type { Review } from "@prisma/client";
import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { announcePublished } from "./announce-published.server";
import { requestProductReviews } from "./request-product-reviews.server";

/** @throws AppError REVIEW_NOT_FOUND */
export async function findReview(db: Db, { shopId, id }: { shopId: number; id: string }): Promise<Review> {
  const review = await db.review.findUnique({ where: { shopId_id: { shopId, id } } });
  if (!review) throw new AppError("REVIEW_NOT_FOUND", { status: 404 });
  return review;
}

interface StatusChange {
  shopId: number;
  review: Pick<Review, "id" | "productId">;
  status: Review["status"];
  now: Date;
}

/**
 * Publishes or rejects a waiting review, or makes a decided one wait again; when two people decide at once, the first
 * decision stands. The shop and Flow are updated. Inside the caller's transaction.
 */
export async function setReviewStatus(db: Db, { shopId, review, status, now }: StatusChange): Promise<void> {
  const { id, productId } = review;
  const { count } = await db.review.updateMany({
    where: { shopId, id, status: status === "WAITING" ? { not: status } : "WAITING" },
    data: { status, decidedAt: status === "WAITING" ? null : now },
  });
  if (count === 0) return;
  await requestProductReviews(db, { shopId, productIds: [productId] });
  await announcePublished(db, { shopId, reviewIds: status === "PUBLISHED" ? [id] : [] });
}
