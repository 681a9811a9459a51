import type { PrismaClient } from "@prisma/client";
import { v7 as uuidV7 } from "uuid";
import { AppError } from "~/lib/app-error";
import { checkPhoto } from "~/lib/photo/check-photo";
import { PHOTOS_MAX, type PhotoType } from "~/lib/photo/photo-kind";
import { keepReview } from "./keep-review.server";
import type { ReviewInput } from "./review-input";
import { jobs } from "~/modules/jobs/registry";
import { enqueue } from "~/lib/queue.server";

interface Submission {
  shopId: number;
  customerId: bigint;
  input: ReviewInput;
  photos: Uint8Array<ArrayBuffer>[];
  now: Date;
}

interface CheckedPhoto {
  contentType: PhotoType;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Stores a member's review from the shop's own form with its photos, which are shown once they are re-encoded. One
 * transaction of its own.
 *
 * @throws AppError MEMBER_NOT_FOUND, NOT_BOUGHT, REVIEW_EXISTS, TOO_MANY_PHOTOS and those of `checkPhoto`
 */
export async function submitReview(prisma: PrismaClient, submission: Submission): Promise<{ id: string }> {
  const { shopId, customerId, input, now } = submission;
  const photos = checkPhotos(submission.photos);
  return prisma.$transaction(async (db) => {
    const review = { ...input, shopId, customerId, hasPhoto: photos.length > 0, writtenAt: now };
    const { id } = await keepReview(db, review, now);
    const rows = photos.map((photo, position) => ({ ...photo, shopId, id: uuidV7(), reviewId: id, position }));
    if (rows.length > 0) {
      await db.reviewPhoto.createMany({ data: rows });
      await enqueue(db, jobs.encodePhotos, { shopId });
    }
    return { id };
  });
}

function checkPhotos(photos: Uint8Array<ArrayBuffer>[]): CheckedPhoto[] {
  if (photos.length > PHOTOS_MAX) throw new AppError("TOO_MANY_PHOTOS", { params: { maximum: PHOTOS_MAX } });
  return photos.map((bytes) => ({ contentType: checkPhoto(bytes), bytes }));
}
