export const PHOTOS_MAX = 3;
/** 8 MB, enough for a telephone's camera */
export const PHOTO_BYTES_MAX = 8 * 1024 * 1024;

export const photoTypes = ["image/jpeg", "image/png", "image/webp"] as const;
export type PhotoType = (typeof photoTypes)[number];

const startsWith = (bytes: Uint8Array, offset: number, expected: readonly number[]): boolean =>
  expected.every((byte, index) => bytes[offset + index] === byte);

const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

/** The type of a picture by its first bytes, whatever its name says; null when it is no photo of these types. */
export function photoKind(bytes: Uint8Array): PhotoType | null {
  if (startsWith(bytes, 0, [0xff, 0xd8, 0xff])) return "image/jpeg";
  if (startsWith(bytes, 0, [0x89, ...ascii("PNG\r\n\u001a\n")])) return "image/png";
  if (startsWith(bytes, 0, ascii("RIFF")) && startsWith(bytes, 8, ascii("WEBP"))) return "image/webp";
  return null;
}

const heicBrands = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis"].map(ascii);

/** The format that iPhones store photos in, and its relatives. */
export function isHeic(bytes: Uint8Array): boolean {
  return startsWith(bytes, 4, ascii("ftyp")) && heicBrands.some((brand) => startsWith(bytes, 8, brand));
}

export type PhotoBytes = Uint8Array<ArrayBuffer>;

/** in pixels */
export interface Size {
  width: number;
  height: number;
}
