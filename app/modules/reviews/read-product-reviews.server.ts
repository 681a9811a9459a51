import type { Db } from "~/db.server";
import { loadMemberNames } from "~/modules/members/load-member-names.server";
import { buildProductReviews, SHOWN_REVIEWS, type ProductReviews } from "./product-reviews";

/**
 * The published reviews of a product as the shop shows them: those with a text that were not removed in the app they
 * come from. Four statements; reads only.
 */
export async function readProductReviews(
  db: Db,
  { shopId, productId }: { shopId: number; productId: bigint },
): Promise<ProductReviews> {
  const where = { shopId, productId, status: "PUBLISHED" as const, withdrawn: false, text: { not: "" } };
  const all = await db.review.aggregate({ where, _count: true, _sum: { stars: true } });
  const rows = await db.review.findMany({
    where,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: SHOWN_REVIEWS,
  });
  const authors = await loadMemberNames(db, { shopId, customerIds: rows.map((row) => row.customerId) });
  const photos = await db.reviewPhoto.findMany({
    where: { shopId, reviewId: { in: rows.map((row) => row.id) }, status: "READY" },
    orderBy: { position: "asc" },
    select: { id: true, reviewId: true },
  });
  const photosByReview = Map.groupBy(photos, (photo) => photo.reviewId);
  const latest = rows.map((row) => {
    const { firstName = null, lastName = null } = authors.get(row.customerId) ?? {};
    return { ...row, firstName, lastName, photoIds: (photosByReview.get(row.id) ?? []).map(({ id }) => id) };
  });
  return buildProductReviews({ count: all._count, starsSum: all._sum.stars ?? 0, latest });
}
