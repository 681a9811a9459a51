import type { PhotoBytes, Size } from "./photo-kind";

const END = 0xd9;
const SCAN = 0xda;

/** Frame headers; the three excluded markers are tables. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** The next marker after coded picture data, in which 0xff is followed by 0 or a restart marker. */
function endOfScan(bytes: PhotoBytes, from: number): number | null {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return null;
}

/** The sizes in a JPEG's frame headers; null when it has no picture or no end. */
export function jpegSizes(bytes: PhotoBytes): Size[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sizes: Size[] = [];
  let scanned = false;
  let at = 2;
  while (at + 1 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1; // fill bytes may precede a marker
      continue;
    }
    if (marker === END) return scanned ? sizes : null;
    if (at + 4 > bytes.length) return null;
    const to = at + 2 + view.getUint16(at + 2);
    if (isFrame(marker)) {
      if (at + 9 > bytes.length) return null;
      sizes.push({ width: view.getUint16(at + 7), height: view.getUint16(at + 5) });
    }
    const next = marker === SCAN ? endOfScan(bytes, to) : to;
    if (next === null || next > bytes.length) return null;
    scanned ||= marker === SCAN;
    at = next;
  }
  return null;
}
