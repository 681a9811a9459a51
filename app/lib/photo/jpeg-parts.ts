/** Where a part of a picture begins and ends. */
export interface Part {
  from: number;
  to: number;
}

type Bytes = Uint8Array<ArrayBuffer>;

const END = 0xd9;
const SCAN = 0xda;

/** Of the segments for applications those about how the picture looks: JFIF, colours, Adobe's way of coding them. */
function wanted(bytes: Bytes, { from, to }: Part): boolean {
  const marker = bytes[from + 1] ?? 0;
  if (marker === 0xe2)
    return String.fromCharCode(...bytes.subarray(from + 4, Math.min(from + 15, to))) === "ICC_PROFILE";
  const application = marker >= 0xe0 && marker <= 0xef;
  return application ? marker === 0xe0 || marker === 0xee : marker !== 0xfe;
}

/** The next marker in coded picture data, where 0xff is followed by 0 or a restart when it is none. */
function endOfScan(bytes: Bytes, from: number): number | null {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return null;
}

/**
 * The parts of a JPEG that make up the picture, up to its end: no place, time, device or comment, and none of the second
 * pictures and films that telephones hang on. Null when it has no end.
 */
export function jpegParts(bytes: Bytes): Part[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Part[] = [{ from: 0, to: 2 }];
  let scanned = false;
  let at = 2;
  while (at + 1 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === END) return scanned ? [...parts, { from: at, to: at + 2 }] : null;
    if (at + 4 > bytes.length) return null;
    let to = at + 2 + view.getUint16(at + 2);
    if (marker === SCAN) {
      const next = endOfScan(bytes, to);
      if (next === null) return null;
      to = next;
      scanned = true;
    }
    if (to > bytes.length) return null;
    if (wanted(bytes, { from: at, to })) parts.push({ from: at, to });
    at = to;
  }
  return null;
}
