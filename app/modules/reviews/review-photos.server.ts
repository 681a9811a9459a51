import { Prisma } from "@prisma/client";
import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";
import type { EncodedPhoto } from "~/lib/photo/encode-photo.server";
import type { PhotoBytes } from "~/lib/photo/photo-kind";
import { isUuid } from "~/lib/uuid";
import { requestProductReviews } from "./request-product-reviews.server";

export interface ClaimedPhoto {
  id: string;
  bytes: PhotoBytes;
  /** how often somebody began to encode it, this time included */
  attempts: number;
}

/** SQL for whether a row of `shop` has photos that still are as they were sent in. */
export const hasWaitingReviewPhotos = Prisma.sql`EXISTS (
  SELECT 1 FROM review_photo p WHERE p.shop_id = shop.id AND p.status = 'PROCESSING')`;

/** The next photo that still is as it was sent in; null without any. Those that failed already come last. */
export async function claimReviewPhoto(db: Db, { shopId }: { shopId: number }): Promise<ClaimedPhoto | null> {
  const [photo] = await db.$queryRaw<ClaimedPhoto[]>`
    UPDATE review_photo SET attempts = attempts + 1 WHERE shop_id = ${shopId} AND id = (
      SELECT id FROM review_photo WHERE shop_id = ${shopId} AND status = 'PROCESSING'
      ORDER BY attempts, id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id::text, bytes, attempts`;
  return photo ?? null;
}

/** Puts the encoded photo in the place of what was sent in; null: it cannot be read, and what was sent in goes. */
export async function saveReviewPhoto(
  db: Db,
  { shopId, id, encoded }: { shopId: number; id: string; encoded: EncodedPhoto | null },
): Promise<void> {
  const data = encoded ? { ...encoded, status: "READY" as const } : { bytes: null, status: "UNREADABLE" as const };
  const { count } = await db.reviewPhoto.updateMany({ where: { shopId, id, status: "PROCESSING" }, data });
  if (count === 0 || !encoded) return;
  const photo = await db.reviewPhoto.findUnique({ where: { shopId_id: { shopId, id } }, select: { reviewId: true } });
  const review = await db.review.findFirst({
    where: { shopId, id: photo?.reviewId ?? "", status: "PUBLISHED" },
    select: { productId: true },
  });
  if (review) await requestProductReviews(db, { shopId, productIds: [review.productId] });
}

/** Deletes the photos of these reviews; without `reviewIds` all of the shop. One statement. */
export async function deleteReviewPhotos(
  db: Db,
  { shopId, reviewIds }: { shopId: number; reviewIds?: string[] },
): Promise<void> {
  await db.reviewPhoto.deleteMany({ where: { shopId, ...(reviewIds && { reviewId: { in: reviewIds } }) } });
}

export interface StoredPhoto {
  contentType: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * A photo of a review, once it is encoded; for the shop's visitors only when the review is published. @throws AppError PHOTO_NOT_FOUND
 */
export async function readPhoto(
  db: Db,
  { shopId, id, published }: { shopId: number; id: string; published: boolean },
): Promise<StoredPhoto> {
  const missing = new AppError("PHOTO_NOT_FOUND", { status: 404 });
  if (!isUuid(id)) throw missing;
  const photo = await db.reviewPhoto.findUnique({ where: { shopId_id: { shopId, id } } });
  if (!photo?.bytes || photo.status !== "READY") throw missing;
  const key = { shopId, id: photo.reviewId };
  const review = await db.review.findUnique({ where: { shopId_id: key }, select: { status: true } });
  if (published && review?.status !== "PUBLISHED") throw missing;
  return { contentType: photo.contentType, bytes: photo.bytes };
}
