import type { Review } from "@prisma/client";
import type { Db } from "~/db.server";
import { bookReview } from "../keep-review.server";
import { requestProductReviews } from "../request-product-reviews.server";
import type { ExternalReview } from "./source-kinds";

interface Following {
  known: Review;
  external: ExternalReview;
  now: Date;
}

/**
 * Updates a review from its source. Until staff decide, text, stars and photo follow the source; afterwards they stay,
 * and only whether it is still shown there counts. A review that is removed there keeps its points: staff can take them
 * back. Inside the caller's transaction, which holds the member's lock. Older messages change nothing.
 */
export async function updateFromSource(db: Db, { known, external, now }: Following): Promise<void> {
  if (known.originUpdatedAt && external.updatedAt < known.originUpdatedAt) return;
  const { shopId, id } = known;
  const { stars, title, text, hasPhoto, updatedAt: originUpdatedAt } = external;
  const withdrawn = external.spam || !external.shown;
  const waits = known.status === "WAITING";
  const review = await db.review.update({
    where: { shopId_id: { shopId, id } },
    data: { originUpdatedAt, withdrawn, ...(waits && { stars, title, text, hasPhoto }) },
  });
  if (waits) await bookReview(db, review, now);
  if (known.status === "PUBLISHED") await requestProductReviews(db, { shopId, productIds: [known.productId] });
}
