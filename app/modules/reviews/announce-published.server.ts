import type { Db } from "~/db.server";
import { sendMessages } from "~/modules/earning/flow/announce-awards.server";
import { reviewPublished } from "~/modules/earning/flow/voice-messages";

/**
 * Starts the Flow trigger for reviews that were just published. Inside the caller's transaction; no statement without
 * reviews.
 */
export async function announcePublished(
  db: Db,
  { shopId, reviewIds }: { shopId: number; reviewIds: string[] },
): Promise<void> {
  if (reviewIds.length === 0) return;
  const reviews = await db.review.findMany({
    where: { shopId, id: { in: reviewIds } },
    select: { id: true, customerId: true, productId: true, productTitle: true, stars: true },
  });
  await sendMessages(db, { shopId, messages: reviews.map(reviewPublished) });
}
