import { originName } from "./sources/source-kinds";

/** A published review as the database holds it, with its author. */
export interface PublishedReview {
  id: string;
  stars: number;
  title: string;
  text: string;
  earned: boolean;
  answer: string | null;
  answeredAt: Date | null;
  createdAt: Date;
  firstName: string | null;
  lastName: string | null;
  photoIds: string[];
  origin: string;
}

/** One review as the theme's block shows it. */
interface ShownReview {
  id: string;
  stars: number;
  title: string;
  text: string;
  /** "Mira M."; null when the author's name is unknown or erased */
  author: string | null;
  date: string;
  /** the author got points for it */
  earned: boolean;
  answer: { text: string; date: string } | null;
  /** ids of photos, from which the block makes URLs */
  photos: string[];
  /** name of the app it was written in; absent for reviews from the shop's own form */
  via?: string;
}

/** The metafield of a product. */
export interface ProductReviews {
  v: 1;
  /** average of all published reviews, with one digit; 0 without any */
  average: number;
  count: number;
  /** the latest */
  reviews: ShownReview[];
}

export const SHOWN_REVIEWS = 20;
/** Shopify takes 128 kB of JSON in a metafield. */
export const JSON_BYTES_MAX = 100_000;

/** First name and initial of the last name. */
export function authorName(firstName: string | null, lastName: string | null): string | null {
  const first = firstName?.trim();
  const initial = [...(lastName?.trim() ?? "")][0];
  if (!first) return null;
  return initial ? `${first} ${initial.toLocaleUpperCase()}.` : first;
}

function shown(review: PublishedReview): ShownReview {
  const { id, stars, title, text, earned, answer, answeredAt, createdAt, firstName, lastName, photoIds, origin } =
    review;
  const via = originName(origin);
  return {
    id,
    stars,
    title,
    text,
    earned,
    author: authorName(firstName, lastName),
    date: createdAt.toISOString(),
    answer: answer && answeredAt ? { text: answer, date: answeredAt.toISOString() } : null,
    photos: photoIds,
    ...(via && { via }),
  };
}

/** Average and number of all reviews, and as many of the latest ones as fit into the metafield. */
export function buildProductReviews(input: {
  count: number;
  starsSum: number;
  /** newest first */
  latest: readonly PublishedReview[];
}): ProductReviews {
  const { count, starsSum, latest } = input;
  const reviews: ShownReview[] = [];
  let left = JSON_BYTES_MAX;
  for (const review of latest.slice(0, SHOWN_REVIEWS).map(shown)) {
    left -= new TextEncoder().encode(JSON.stringify(review)).length;
    if (left < 0) break;
    reviews.push(review);
  }
  return { v: 1, average: count > 0 ? Math.round((starsSum * 10) / count) / 10 : 0, count, reviews };
}
