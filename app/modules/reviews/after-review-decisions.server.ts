import type { Db } from "~/db.server";
import { announcePublished } from "./announce-published.server";
import { requestProductReviews } from "./request-product-reviews.server";

/**
 * Publishes, rejects or puts back the reviews behind awards that staff have just decided on, as those awards now stand:
 * approved publishes, and Flow is told. What the rules gave without staff decides nothing. Inside the caller's
 * transaction; a constant number of statements, none when no award is one of a review.
 */
export async function afterReviewDecisions(
  db: Db,
  { shopId, sources, now }: { shopId: number; sources: string[]; now: Date },
): Promise<void> {
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
        SELECT source, status, snapshot->'terms'->>'approval' = 'STAFF' AS by_staff FROM award
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
