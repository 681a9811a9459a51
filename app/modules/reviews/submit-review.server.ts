import type { PrismaClient } from "@prisma/client";
import { v7 as uuidV7 } from "uuid";
import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { loadAwards } from "~/modules/earning/award-rows.server";
import { bookOccasions } from "~/modules/earning/book-occasions.server";
import { loadRuleBook } from "~/modules/earning/load-rule-book.server";
import { lockMembers } from "~/modules/members/lock-members.server";
import { requestCards } from "~/modules/members/request-cards.server";
import { PHOTO_BYTES_MAX, photoKind, PHOTOS_MAX, type PhotoType } from "~/lib/photo/photo-kind";
import type { ReviewInput } from "./review-input";
import { reviewOccasion, reviewSource } from "./review-occasion";
import { stripPhoto } from "~/lib/photo/strip-photo";

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
 * Keeps a member's review of a product they bought; it waits for staff, together with the points that the rules give for
 * it. What cameras write into photos (place, time, device) is not kept. One transaction of its own. Locks the member, so that of two at once one is kept.
 *
 * @throws AppError MEMBER_NOT_FOUND, NOT_BOUGHT, REVIEW_EXISTS, TOO_MANY_PHOTOS, PHOTO_TOO_BIG, NOT_A_PHOTO
 */
export async function submitReview(prisma: PrismaClient, submission: Submission): Promise<{ id: string }> {
  const { shopId, customerId, input, now } = submission;
  const photos = checkPhotos(submission.photos);
  const source = reviewSource(input.productId, customerId);
  const id = uuidV7({ msecs: now.getTime() });
  await prisma.$transaction(async (db) => {
    const members = await lockMembers(db, { shopId, customerIds: [customerId] });
    if (members.get(customerId)?.status !== "ACTIVE") throw new AppError("MEMBER_NOT_FOUND", { status: 404 });
    const productTitle = await boughtTitle(db, { shopId, customerId, productId: input.productId });
    if (productTitle === null) throw new AppError("NOT_BOUGHT", { status: 403 });
    const key = { shopId, productId: input.productId, customerId };
    const known = await db.review.findUnique({ where: { shopId_productId_customerId: key } });
    if (known) throw new AppError("REVIEW_EXISTS", { status: 409 });
    await db.review.create({ data: { ...input, shopId, id, productTitle, customerId, source, createdAt: now } });
    const rows = photos.map((photo, position) => ({ ...photo, shopId, id: uuidV7(), reviewId: id, position }));
    if (rows.length > 0) await db.reviewPhoto.createMany({ data: rows });
    await book(db, { shopId, source, customerId, now });
  });
  return { id };
}

function checkPhotos(photos: Uint8Array<ArrayBuffer>[]): CheckedPhoto[] {
  if (photos.length > PHOTOS_MAX) throw new AppError("TOO_MANY_PHOTOS", { params: { maximum: PHOTOS_MAX } });
  return photos.map((bytes) => {
    if (bytes.byteLength > PHOTO_BYTES_MAX) throw new AppError("PHOTO_TOO_BIG", { status: 413 });
    const contentType = photoKind(bytes);
    const stripped = contentType && stripPhoto(bytes, contentType);
    if (!stripped) throw new AppError("NOT_A_PHOTO", { status: 415 });
    return { contentType, bytes: stripped };
  });
}

/** The product as the member's latest order that stands names it; null when there is none. */
async function boughtTitle(
  db: Db,
  { shopId, customerId, productId }: { shopId: number; customerId: bigint; productId: bigint },
): Promise<string | null> {
  const rows = await db.$queryRaw<{ title: string }[]>`
    SELECT line->>'title' AS title
    FROM "order", jsonb_array_elements(facts->'lines') AS line
    WHERE shop_id = ${shopId} AND customer_id = ${customerId} AND stands AND line->>'productId' = ${productId.toString()}
    ORDER BY processed_at DESC LIMIT 1`;
  return rows[0]?.title ?? null;
}

async function book(
  db: Db,
  { shopId, source, customerId, now }: { shopId: number; source: string; customerId: bigint; now: Date },
): Promise<void> {
  const book = await loadRuleBook(db, { shopId });
  const stored = await loadAwards(db, { shopId, sources: [source], customerIds: [] });
  const occasions = [reviewOccasion({ source, customerId, writtenAt: now })];
  const changed = await bookOccasions(db, { shopId, occasions, stored, book, now });
  await requestCards(db, { shopId, customerIds: changed });
  await db.$executeRaw`
    UPDATE review SET earned = true WHERE shop_id = ${shopId} AND source = ${source} AND EXISTS (
      SELECT 1 FROM award WHERE award.shop_id = ${shopId} AND award.source = ${source}
        AND award.status IN ('PENDING', 'AVAILABLE'))`;
}
