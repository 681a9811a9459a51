import type { Prisma, Review } from "@prisma/client";
import type { Db } from "~/db.server";
import type { RowPlace } from "~/lib/place-cursor";
import { loadMemberNames } from "~/modules/members/load-member-names.server";
import type { PersonName } from "~/modules/members/member-name";
import type { ReviewListQuery, ReviewStatusName } from "./review-list-query";

export interface ListedReview extends Review {
  member: PersonName | null;
  photoCount: number;
}

type Wanted = Partial<ReviewListQuery> & { shopId: number; limit: number };

/** A page of the reviews, newest first, by key-set. Three statements. */
export async function listReviews(
  db: Db,
  { shopId, status, productId, customerId, stars, after, before, limit }: Wanted,
): Promise<{ rows: ListedReview[]; next: RowPlace | null; previous: RowPlace | null }> {
  const backward = !after && Boolean(before);
  const direction = backward ? "asc" : "desc";
  const found = await db.review.findMany({
    where: {
      shopId,
      ...(status && { status }),
      ...(productId && { productId }),
      ...(customerId && { customerId }),
      ...(stars && { stars }),
      ...beyond(after ?? before ?? null, backward),
    },
    orderBy: [{ createdAt: direction }, { id: direction }],
    take: limit + 1,
  });
  const page = found.slice(0, limit);
  if (backward) page.reverse();
  const more = found.length > limit;
  const [first, last] = [page.at(0), page.at(-1)];
  return {
    rows: await describe(db, { shopId, page }),
    next: (backward || more) && last ? placeOf(last) : null,
    previous: (backward ? more : after) && first ? placeOf(first) : null,
  };
}

const placeOf = ({ createdAt, id }: Review): RowPlace => ({ at: createdAt, id });

/** The range on the time alone lets the index begin at the right row; the rest orders reviews of the same moment. */
function beyond(place: RowPlace | null, backward: boolean): Prisma.ReviewWhereInput {
  if (!place) return {};
  const { at, id } = place;
  return backward
    ? { createdAt: { gte: at }, OR: [{ createdAt: { gt: at } }, { id: { gt: id } }] }
    : { createdAt: { lte: at }, OR: [{ createdAt: { lt: at } }, { id: { lt: id } }] };
}

async function describe(db: Db, { shopId, page }: { shopId: number; page: Review[] }): Promise<ListedReview[]> {
  const names = await loadMemberNames(db, { shopId, customerIds: page.map((review) => review.customerId) });
  const photos = await db.reviewPhoto.groupBy({
    by: ["reviewId"],
    where: { shopId, reviewId: { in: page.map((review) => review.id) } },
    _count: true,
  });
  const photoCount = new Map(photos.map((group) => [group.reviewId, group._count]));
  return page.map((review) => ({
    ...review,
    member: names.get(review.customerId) ?? null,
    photoCount: photoCount.get(review.id) ?? 0,
  }));
}

const PRODUCTS_MAX = 200;

/**
 * Choices of the list's filters: number of reviews by status, and the products with the most reviews. Two statements.
 */
export async function readReviewFilters(db: Db, { shopId }: { shopId: number }) {
  const counts = await db.review.groupBy({ by: ["status"], where: { shopId }, _count: true });
  const products = await db.review.groupBy({
    by: ["productId"],
    where: { shopId },
    _count: true,
    _max: { productTitle: true },
    orderBy: { _count: { productId: "desc" } },
    take: PRODUCTS_MAX,
  });
  return {
    counts: new Map<ReviewStatusName, number>(counts.map((group) => [group.status, group._count])),
    products: products.map((group) => ({ productId: group.productId, title: group._max.productTitle ?? "" })),
  };
}
