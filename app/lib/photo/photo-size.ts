import { jpegSizes } from "./jpeg-sizes";
import type { PhotoBytes, PhotoType, Size } from "./photo-kind";

const viewOf = (bytes: PhotoBytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const name = (bytes: PhotoBytes, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));

const PNG_HEADER_LENGTH = 13;

function pngSizes(bytes: PhotoBytes): Size[] | null {
  const view = viewOf(bytes);
  const sizes: Size[] = [];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const chunk = name(bytes, at + 4);
    if (at + 12 + length > bytes.length) return null;
    if (chunk === "IHDR") {
      if (length !== PNG_HEADER_LENGTH) return null;
      sizes.push({ width: view.getUint32(at + 8), height: view.getUint32(at + 12) });
    }
    if (chunk === "IEND") return sizes;
    at += 12 + length;
  }
  return null;
}

/** The size in a WebP chunk, by RFC 9649. Null when the chunk has none. */
function webpChunkSize(bytes: PhotoBytes, at: number): Size | null {
  const view = viewOf(bytes);
  const uint24 = (from: number) => view.getUint16(from, true) + ((bytes[from + 2] ?? 0) << 16);
  const chunk = name(bytes, at);
  const data = at + 8;
  if (data + 10 > bytes.length) return null;
  if (chunk === "VP8X") return { width: uint24(data + 4) + 1, height: uint24(data + 7) + 1 };
  if (chunk === "VP8 ") {
    return { width: view.getUint16(data + 6, true) & 0x3fff, height: view.getUint16(data + 8, true) & 0x3fff };
  }
  if (chunk !== "VP8L") return null;
  const bits = view.getUint32(data + 1, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

/** RIFF pads chunks to an even length. */
function webpSizes(bytes: PhotoBytes): Size[] | null {
  const view = viewOf(bytes);
  const sizes: Size[] = [];
  let at = 12;
  while (at + 8 <= bytes.length) {
    const length = view.getUint32(at + 4, true);
    if (at + 8 + length > bytes.length) return null;
    const size = webpChunkSize(bytes, at);
    if (size) sizes.push(size);
    at += 8 + length + (length % 2);
  }
  return sizes;
}

const readers: Record<PhotoType, (bytes: PhotoBytes) => Size[] | null> = {
  "image/jpeg": jpegSizes,
  "image/png": pngSizes,
  "image/webp": webpSizes,
};

/** The largest size in a picture's headers, without decoding it. Null when it is no such picture or incomplete. */
export function photoSize(bytes: PhotoBytes, kind: PhotoType): Size | null {
  const sizes = readers[kind](bytes);
  if (!sizes || sizes.length === 0) return null;
  const width = Math.max(...sizes.map((size) => size.width));
  const height = Math.max(...sizes.map((size) => size.height));
  return width > 0 && height > 0 ? { width, height } : null;
}
