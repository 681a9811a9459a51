import type { PrismaClient } from "@prisma/client";
import { AppError } from "~/lib/app-error";
import { requestProductReviews } from "./request-product-reviews.server";

/**
 * Stores the merchant's answer to a review; null removes it. The shop shows it below the review. One transaction of its
 * own. @throws AppError REVIEW_NOT_FOUND
 */
export async function answerReview(
  prisma: PrismaClient,
  { shopId, id, answer, now }: { shopId: number; id: string; answer: string | null; now: Date },
): Promise<void> {
  await prisma.$transaction(async (db) => {
    const [review] = await db.review.updateManyAndReturn({
      where: { shopId, id },
      data: { answer, answeredAt: answer === null ? null : now },
      select: { productId: true },
    });
    if (!review) throw new AppError("REVIEW_NOT_FOUND", { status: 404 });
    await requestProductReviews(db, { shopId, productIds: [review.productId] });
  });
}
