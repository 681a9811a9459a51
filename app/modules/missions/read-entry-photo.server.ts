import { isUuid } from "~/lib/uuid";
import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";

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
