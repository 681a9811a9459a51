import { Prisma } from "@prisma/client";
import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";
import type { EncodedPhoto } from "~/lib/photo/encode-photo.server";
import type { PhotoBytes } from "~/lib/photo/photo-kind";
import { isUuid } from "~/lib/uuid";

/** SQL for whether a row of `shop` has photos that still are as they were sent in. */
export const hasWaitingEntryPhotos = Prisma.sql`EXISTS (
  SELECT 1 FROM mission_entry e WHERE e.shop_id = shop.id AND e.photo_status = 'PROCESSING')`;

/** The next proof whose photo still is as it was sent in; null without any. Those that failed already come last. */
export async function claimEntryPhoto(
  db: Db,
  { shopId }: { shopId: number },
): Promise<{ id: string; bytes: PhotoBytes; attempts: number } | null> {
  const [photo] = await db.$queryRaw<{ id: string; bytes: PhotoBytes; attempts: number }[]>`
    UPDATE mission_entry SET photo_attempts = photo_attempts + 1 WHERE shop_id = ${shopId} AND id = (
      SELECT id FROM mission_entry WHERE shop_id = ${shopId} AND photo_status = 'PROCESSING'
      ORDER BY photo_attempts, id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id::text, photo AS bytes, photo_attempts AS attempts`;
  return photo ?? null;
}

/** Replaces what was sent in by the encoded photo; null deletes what was sent in, because it cannot be read. */
export async function saveEntryPhoto(
  db: Db,
  { shopId, id, encoded }: { shopId: number; id: string; encoded: EncodedPhoto | null },
): Promise<void> {
  const data = encoded
    ? { photo: encoded.bytes, photoType: encoded.contentType, photoStatus: "READY" as const }
    : { photo: null, photoType: null, photoStatus: "UNREADABLE" as const };
  await db.missionEntry.updateMany({ where: { shopId, id, photoStatus: "PROCESSING" }, data });
}

/** The photo that a member sent in as proof, for staff, once it is encoded. @throws AppError PHOTO_NOT_FOUND */
export async function readEntryPhoto(
  db: Db,
  { shopId, id }: { shopId: number; id: string },
): Promise<{ contentType: string; bytes: Uint8Array<ArrayBuffer> }> {
  const entry = isUuid(id) ? await db.missionEntry.findUnique({ where: { shopId_id: { shopId, id } } }) : null;
  if (!entry?.photo || !entry.photoType || entry.photoStatus !== "READY")
    throw new AppError("PHOTO_NOT_FOUND", { status: 404 });
  return { contentType: entry.photoType, bytes: entry.photo };
}
