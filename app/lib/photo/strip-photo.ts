import { jpegOrientation, withOrientation } from "./jpeg-orientation";
import { jpegParts, type Part } from "./jpeg-parts";
import type { PhotoType } from "./photo-kind";

type Bytes = Uint8Array<ArrayBuffer>;

const view = (bytes: Bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const name = (bytes: Bytes, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));

function keep(bytes: Bytes, parts: readonly Part[]): Bytes {
  const kept = new Uint8Array(parts.reduce((sum, { from, to }) => sum + to - from, 0));
  let at = 0;
  for (const { from, to } of parts) {
    kept.set(bytes.subarray(from, to), at);
    at += to - from;
  }
  return kept;
}

const pngTold = new Set(["eXIf", "tEXt", "zTXt", "iTXt", "tIME"]);

function pngParts(bytes: Bytes): Part[] | null {
  const parts: Part[] = [{ from: 0, to: 8 }];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const to = at + 12 + view(bytes).getUint32(at);
    if (to > bytes.length) return null;
    const chunk = name(bytes, at + 4);
    if (!pngTold.has(chunk)) parts.push({ from: at, to });
    if (chunk === "IEND") return parts;
    at = to;
  }
  return null;
}

/** Length of a RIFF chunk is padded to an even number. */
function webpParts(bytes: Bytes): Part[] | null {
  const parts: Part[] = [{ from: 0, to: 12 }];
  let at = 12;
  while (at + 8 <= bytes.length) {
    const size = view(bytes).getUint32(at + 4, true);
    const to = Math.min(at + 8 + size + (size % 2), bytes.length);
    if (at + 8 + size > bytes.length) return null;
    if (!["EXIF", "XMP "].includes(name(bytes, at))) parts.push({ from: at, to });
    at = to;
  }
  return parts.length > 1 ? parts : null;
}

const EXIF_AND_XMP = 0x08 | 0x04;

function webp(bytes: Bytes): Bytes | null {
  const parts = webpParts(bytes);
  if (!parts) return null;
  const kept = keep(bytes, parts);
  view(kept).setUint32(4, kept.length - 8, true);
  if (name(kept, 12) === "VP8X") kept[20] = (kept[20] ?? 0) & ~EXIF_AND_XMP;
  return kept;
}

/**
 * The picture without what cameras write beside it: place, time, device, comments. The way it is turned stays known.
 * Null for what cannot be read as such a picture to its end.
 */
export function stripPhoto(bytes: Bytes, kind: PhotoType): Bytes | null {
  if (kind === "image/webp") return webp(bytes);
  const parts = kind === "image/png" ? pngParts(bytes) : jpegParts(bytes);
  if (!parts) return null;
  const turned = kind === "image/jpeg" ? jpegOrientation(bytes) : 1;
  const kept = keep(bytes, parts);
  return turned === 1 ? kept : withOrientation(kept, turned);
}
