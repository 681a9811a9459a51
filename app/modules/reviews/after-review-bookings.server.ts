import type { Db } from "~/db.server";
import type { AfterBooking } from "~/modules/earning/awards/after-booking.server";
import { announcePublished } from "./announce-published.server";
import { requestProductReviews } from "./request-product-reviews.server";

interface Reviews {
  shopId: number;
  /** of their awards */
  sources: string[];
}

/** Brings reviews to what became of their awards: decided on with them, or marked as having earned points. */
export const afterReviewBookings: AfterBooking = async (db, { shopId, changes, now }) => {
  const ofReviews = changes.filter(({ award }) => award.event === "REVIEW");
  const decided = ofReviews.filter(({ decision }) => decision);
  const earned = ofReviews.filter(({ decision, posting }) => !decision && posting?.kind === "EARN");
  const sourcesOf = (some: typeof changes) => some.map(({ award }) => award.source);
  await decideReviews(db, { shopId, sources: sourcesOf(decided), now });
  await markEarned(db, { shopId, sources: sourcesOf(earned) });
};

async function markEarned(db: Db, { shopId, sources }: Reviews): Promise<void> {
  if (sources.length === 0) return;
  await db.review.updateMany({ where: { shopId, source: { in: sources } }, data: { earned: true } });
}

/**
 * Publishes, rejects or puts back the reviews behind awards that staff have just decided on, as those awards now stand:
 * approved publishes, and Flow is told. What the rules gave without staff decides nothing.
 */
async function decideReviews(db: Db, { shopId, sources, now }: Reviews & { now: Date }): Promise<void> {
  if (sources.length === 0) return;
  const changed = await db.$queryRaw<{ id: string; productId: bigint; published: boolean }[]>`
    UPDATE review SET status = decided.status::"ReviewStatus", earned = decided.earned,
      decided_at = CASE WHEN decided.status = 'WAITING' THEN NULL ELSE ${now}::timestamptz END
    FROM (
      SELECT source,
        CASE
          WHEN bool_or(by_staff AND status NOT IN ('WAITING', 'REJECTED')) THEN 'PUBLISHED'
          WHEN bool_or(by_staff AND status = 'WAITING') THEN 'WAITING'
          ELSE 'REJECTED'
        END AS status,
        bool_or(status IN ('PENDING', 'AVAILABLE')) AS earned
      FROM (
        SELECT source, status, by_staff FROM award_state
        WHERE shop_id = ${shopId} AND event = 'REVIEW' AND source = ANY (${sources})
      ) AS known
      GROUP BY source HAVING bool_or(by_staff)
    ) AS decided
    JOIN review AS before ON before.shop_id = ${shopId} AND before.source = decided.source
    WHERE review.shop_id = ${shopId} AND review.id = before.id
    RETURNING review.id, review.product_id AS "productId",
      review.status = 'PUBLISHED' AND before.status <> 'PUBLISHED' AS published`;
  await requestProductReviews(db, { shopId, productIds: changed.map(({ productId }) => productId) });
  const reviewIds = changed.flatMap(({ id, published }) => (published ? id : []));
  await announcePublished(db, { shopId, reviewIds });
}
