import { AppError } from "~/lib/app-error";
import { isHeic, PHOTO_BYTES_MAX, photoKind, type PhotoBytes, type PhotoType } from "./photo-kind";
import { photoSize } from "./photo-size";

/**
 * Telephones make JPEGs of up to 50 megapixels; the other formats take more memory to decode, and half of that is large
 * for them.
 */
export const pixelsMax: Record<PhotoType, number> = {
  "image/jpeg": 51_000_000,
  "image/png": 25_000_000,
  "image/webp": 25_000_000,
};
const SIDE_MAX = 20_000;

/**
 * Checks a photo by its headers, before it is decoded.
 * @throws AppError PHOTO_TOO_BIG, PHOTO_IS_HEIC, NOT_A_PHOTO, TOO_MANY_PIXELS
 */
export function checkPhoto(bytes: PhotoBytes): PhotoType {
  if (bytes.byteLength > PHOTO_BYTES_MAX) throw new AppError("PHOTO_TOO_BIG", { status: 413 });
  if (isHeic(bytes)) throw new AppError("PHOTO_IS_HEIC", { status: 415 });
  const kind = photoKind(bytes);
  const size = kind && photoSize(bytes, kind);
  if (!size) throw new AppError("NOT_A_PHOTO", { status: 415 });
  const { width, height } = size;
  if (width * height > pixelsMax[kind] || Math.max(width, height) > SIDE_MAX) {
    throw new AppError("TOO_MANY_PIXELS", { status: 422 });
  }
  return kind;
}
