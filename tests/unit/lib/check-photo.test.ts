import { describe, expect, it } from "vitest";
import { checkPhoto } from "~/lib/photo/check-photo";
import { png } from "../../factories/photo";
import { endsInTime } from "../../setup/ends-in-time";

type Content = (string | number[])[];
const bytes = (...parts: Content) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? [...part].map((c) => c.charCodeAt(0)) : part)));
const uint16 = (value: number) => [value >> 8, value & 0xff];
const uint32 = (value: number) => [...uint16(value >>> 16), ...uint16(value & 0xffff)];
const little = (value: number, length: number) =>
  Array.from({ length }, (_, index) => Math.floor(value / 256 ** index) % 256);

const segment = (marker: number, content: number[]) => [0xff, marker, ...uint16(content.length + 2), ...content];
const frame = (width: number, height: number, marker = 0xc0) =>
  segment(marker, [8, ...uint16(height), ...uint16(width), 3]);
const scan = [...segment(0xda, [1, 2, 3]), 0x10, 0xff, 0, 0xff, 0xd3, 0x20];
const jpeg = (...segments: number[][]) => bytes([0xff, 0xd8], ...segments, [0xff, 0xd9]);

const chunk = (name: string, content: number[]) => [...uint32(content.length), ...bytes(name), ...content, 1, 2, 3, 4];
const head = (width: number, height: number) => chunk("IHDR", [...uint32(width), ...uint32(height), 8, 2, 0, 0, 0]);
const end = chunk("IEND", []);
const pngOf = (...chunks: number[][]) => bytes([0x89], "PNG\r\n", [0x1a], "\n", ...chunks);

const riff = (name: string, content: number[]) => [
  ...bytes(name),
  ...little(content.length, 4),
  ...content,
  ...(content.length % 2 ? [0] : []),
];
const webp = (...chunks: number[][]) => bytes("RIFF", little(4 + chunks.flat().length, 4), "WEBP", ...chunks);
const canvas = (width: number, height: number) =>
  riff("VP8X", [0, 0, 0, 0, ...little(width - 1, 3), ...little(height - 1, 3)]);
const lossy = (width: number, height: number) =>
  riff("VP8 ", [0, 0, 0, 0x9d, 1, 0x2a, ...little(width, 2), ...little(height, 2), 9]);
const lossless = (width: number, height: number) =>
  riff("VP8L", [0x2f, ...little(width - 1 + (height - 1) * 16_384, 4), 0, 0, 0, 0, 0, 0]);

describe("a photo is taken by its headers", () => {
  it.each([
    ["image/jpeg", "of a telephone", jpeg(frame(8_160, 6_120), scan)],
    ["image/jpeg", "progressive, in two scans", jpeg(frame(800, 600, 0xc2), scan, segment(0xc4, [0xff, 0xd9]), scan)],
    [
      "image/jpeg",
      "with padding and what hangs on behind",
      bytes([...jpeg([0xff, 0xff, ...frame(8, 8)], scan)], "film"),
    ],
    ["image/png", "the smallest", png],
    ["image/png", "of a screen", pngOf(head(5_120, 2_880), chunk("eXIf", [1]), chunk("IDAT", [1]), end)],
    ["image/webp", "lossy", webp(lossy(4_000, 3_000))],
    ["image/webp", "lossless", webp(lossless(4_000, 3_000))],
    ["image/webp", "with a canvas", webp(canvas(4_000, 3_000), riff("EXIF", [1]), lossy(4_000, 3_000))],
  ])("%s, %s", (kind, _case, photo) => {
    expect(checkPhoto(photo)).toBe(kind);
  });

  it.each([
    ["TOO_MANY_PIXELS", "a PNG of 60000 x 60000", pngOf(head(60_000, 60_000), end)],
    ["TOO_MANY_PIXELS", "a PNG whose second header tells the truth", pngOf(head(9, 9), head(9_000, 9_000), end)],
    ["TOO_MANY_PIXELS", "a PNG of one very long line", pngOf(head(2_000_000, 1), end)],
    ["TOO_MANY_PIXELS", "a PNG beyond 2^31", pngOf(head(0xffff_ffff, 1), end)],
    ["TOO_MANY_PIXELS", "a JPEG as big as one can be", jpeg(frame(65_535, 65_535), scan)],
    ["TOO_MANY_PIXELS", "a JPEG whose second frame is big", jpeg(frame(8, 8), scan, frame(60_000, 60_000, 0xc2), scan)],
    ["TOO_MANY_PIXELS", "a WebP with a big canvas", webp(canvas(16_000_000, 16_000_000), lossy(8, 8))],
    ["TOO_MANY_PIXELS", "a WebP with a big picture on a small canvas", webp(canvas(8, 8), lossless(16_384, 16_384))],
    ["NOT_A_PHOTO", "a PNG without a header", pngOf(end)],
    ["NOT_A_PHOTO", "a PNG of no height", pngOf(head(8, 0), end)],
    ["NOT_A_PHOTO", "a PNG that is cut off", png.subarray(0, -6)],
    ["NOT_A_PHOTO", "a JPEG that is cut off", jpeg(frame(8, 8), scan).subarray(0, -2)],
    ["NOT_A_PHOTO", "a JPEG without a frame", jpeg(scan)],
    ["NOT_A_PHOTO", "a JPEG that tells its height later", jpeg(frame(8, 0), scan)],
    ["NOT_A_PHOTO", "a WebP that is cut off", webp(lossy(8, 8)).subarray(0, -5)],
    ["NOT_A_PHOTO", "a WebP without a picture", webp(riff("EXIF", [1, 2]))],
    ["NOT_A_PHOTO", "an SVG", bytes("<svg onload=alert(1)>")],
    ["NOT_A_PHOTO", "a GIF", bytes("GIF89a", little(8, 2), little(8, 2))],
    ["PHOTO_IS_HEIC", "an iPhone's own format", bytes([0, 0, 0, 24], "ftypheic", [0, 0, 0, 0], "mif1heic")],
    ["PHOTO_IS_HEIC", "its younger relative", bytes([0, 0, 0, 24], "ftypavif", [0, 0, 0, 0])],
  ])("%s: %s", (code, _case, photo) => {
    expect(() => checkPhoto(photo)).toThrow(expect.objectContaining({ code }));
  });

  it("in one pass, also when each byte looks like a marker", () => {
    const filled = bytes([0xff, 0xd8], frame(8, 8), segment(0xda, [1]), new Array<number>(2_000_000).fill(0xff));
    expect(() => endsInTime(() => checkPhoto(filled))).toThrow(expect.objectContaining({ code: "NOT_A_PHOTO" }));
  });
});
