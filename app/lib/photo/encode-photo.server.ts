import sharp from "sharp";
import { pixelsMax } from "./check-photo";
import { photoKind, type PhotoType } from "./photo-kind";
import type { PhotoBytes } from "./photo-kind";

/** pixels of the longer side of a stored photo */
const STORED_SIDE_MAX = 2_000;
const QUALITY = 82;
const TIMEOUT_SECONDS = 60;

// Photos are encoded one after another while the process does other work: no cache, and one thread is enough.
sharp.cache(false);
sharp.concurrency(1);
// Only these decoders are enabled, whatever the bytes look like.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["VipsForeignLoadJpegBuffer", "VipsForeignLoadPngBuffer", "VipsForeignLoadWebpBuffer"],
});

export interface EncodedPhoto {
  contentType: PhotoType;
  bytes: PhotoBytes;
}

/**
 * Decodes and re-encodes a photo: upright, in sRGB, without any metadata. Takes the first picture of a file with
 * several. JPEGs stay JPEGs, others become WebP, which supports transparency.
 * @throws Error when it cannot be decoded
 */
export async function encodePhoto(bytes: PhotoBytes): Promise<EncodedPhoto> {
  const kind = photoKind(bytes);
  if (!kind) throw new TypeError("not a photo");
  const picture = sharp(bytes, { limitInputPixels: pixelsMax[kind], failOn: "error", pages: 1 })
    .timeout({ seconds: TIMEOUT_SECONDS })
    .autoOrient()
    .resize({ width: STORED_SIDE_MAX, height: STORED_SIDE_MAX, fit: "inside", withoutEnlargement: true });
  const contentType = kind === "image/jpeg" ? kind : "image/webp";
  const encoded =
    contentType === "image/jpeg" ? picture.jpeg({ quality: QUALITY }) : picture.webp({ quality: QUALITY });
  return { contentType, bytes: Uint8Array.from(await encoded.toBuffer()) };
}
