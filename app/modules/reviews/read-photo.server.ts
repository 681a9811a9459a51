import { isUuid } from "~/lib/uuid";
import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";

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
