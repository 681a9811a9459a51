type Bytes = Uint8Array<ArrayBuffer>;

const ORIENTATION = 0x0112;
const text = (bytes: Bytes, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));

/** How a JPEG is turned, 1 to 8 as in Exif; 1 (upright) when it does not say. */
export function jpegOrientation(bytes: Bytes): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
    const to = at + 2 + view.getUint16(at + 2);
    if (bytes[at + 1] === 0xe1 && text(bytes, at + 4, at + 8) === "Exif") return orientationOf(view, at + 10, to);
    at = to;
  }
  return 1;
}

/** Looks through the first directory of the TIFF data. */
function orientationOf(view: DataView, tiff: number, end: number): number {
  if (tiff + 8 > Math.min(end, view.byteLength)) return 1;
  const little = view.getUint16(tiff) === 0x4949;
  const directory = tiff + view.getUint32(tiff + 4, little);
  const last = Math.min(end, view.byteLength);
  if (directory + 2 > last) return 1;
  const count = view.getUint16(directory, little);
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > last) return 1;
    if (view.getUint16(entry, little) !== ORIENTATION) continue;
    const value = view.getUint16(entry + 8, little);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** The JPEG with an Exif segment that says only how it is turned. */
export function withOrientation(bytes: Bytes, orientation: number): Bytes {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  const segment = [0xff, 0xe1, 0, 8 + tiff.length, 0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  const turned = new Uint8Array(bytes.length + segment.length);
  turned.set(bytes.subarray(0, 2));
  turned.set(segment, 2);
  turned.set(bytes.subarray(2), 2 + segment.length);
  return turned;
}
