import type { Db } from "~/db.server";
import { photoStates, type PhotoStates } from "./photo-states";

/** What staff need of a review to decide on its award. */
export interface ReviewExcerpt extends PhotoStates {
  id: string;
  stars: number;
  /** number of Shopify's product */
  productId: string;
  productTitle: string;
  title: string;
  text: string;
  /** where it was written, as `Review.origin` */
  origin: string;
}

/** The reviews of awards, by the awards' source. Two statements, none without sources. */
export async function loadReviewExcerpts(
  db: Db,
  { shopId, sources }: { shopId: number; sources: string[] },
): Promise<Map<string, ReviewExcerpt>> {
  if (sources.length === 0) return new Map();
  const reviews = await db.review.findMany({
    where: { shopId, source: { in: sources } },
    select: {
      id: true,
      source: true,
      stars: true,
      productId: true,
      productTitle: true,
      title: true,
      text: true,
      origin: true,
    },
  });
  const photos = await db.reviewPhoto.findMany({
    where: { shopId, reviewId: { in: reviews.map(({ id }) => id) } },
    orderBy: { position: "asc" },
    select: { id: true, reviewId: true, status: true },
  });
  const photosByReview = Map.groupBy(photos, (photo) => photo.reviewId);
  return new Map(
    reviews.map(({ source, productId, ...review }) => {
      const photos = photoStates(photosByReview.get(review.id) ?? []);
      return [source, { ...review, productId: productId.toString(), ...photos }];
    }),
  );
}

/** Titles of the reviewed products, by the awards' source. One statement, none without sources. */
export async function loadReviewedProducts(
  db: Db,
  { shopId, sources }: { shopId: number; sources: string[] },
): Promise<Map<string, string>> {
  if (sources.length === 0) return new Map();
  const reviews = await db.review.findMany({
    where: { shopId, source: { in: sources } },
    select: { source: true, productTitle: true },
  });
  return new Map(reviews.map(({ source, productTitle }) => [source, productTitle]));
}
