import { describe, expect, it } from "vitest";
import { jpegOrientation } from "~/lib/photo/jpeg-orientation";
import { stripPhoto } from "~/lib/photo/strip-photo";

type Content = (string | number[])[];
const bytes = (...parts: Content) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? [...part].map((c) => c.charCodeAt(0)) : part)));
const textOf = (content: Uint8Array | null) => String.fromCharCode(...(content ?? []));

const segment = (marker: number, content: string | number[]) => {
  const length = content.length + 2;
  return [0xff, marker, length >> 8, length & 0xff, ...bytes(content)];
};
const exif = (orientation: number) => {
  const entry = [0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0];
  return [...bytes("Exif\0\0II*\0"), 8, 0, 0, 0, 1, 0, ...entry, 0, 0, 0, 0, ...bytes("GPS 52.5 N 13.4 E")];
};
const jpeg = (...segments: number[][]) =>
  bytes([0xff, 0xd8], ...segments, segment(0xdb, "table"), segment(0xda, "scan"), "picture", [0xff, 0xd9]);

describe("a JPEG", () => {
  it("loses place, time, device and comments, and keeps picture and colours", () => {
    const told = [
      segment(0xe0, "JFIF\0"),
      segment(0xe1, exif(1)),
      segment(0xe2, "ICC_PROFILE"),
      segment(0xfe, "shot by me"),
    ];
    const stripped = stripPhoto(jpeg(...told, segment(0xe1, "http://ns.adobe.com/xap: home")), "image/jpeg");
    expect(stripped).toEqual(jpeg(segment(0xe0, "JFIF\0"), segment(0xe2, "ICC_PROFILE")));
    expect(textOf(stripped)).not.toMatch(/GPS|shot by me|home/);
  });

  it.each([2, 6, 8])("stays turned as it was (%i)", (orientation) => {
    const stripped = stripPhoto(jpeg(segment(0xe1, exif(orientation))), "image/jpeg");
    expect(stripped && jpegOrientation(stripped)).toBe(orientation);
    expect(textOf(stripped)).not.toContain("GPS");
    expect(stripped && stripPhoto(stripped, "image/jpeg")).toEqual(stripped);
  });

  it("loses what telephones hang on behind its end, and what points there", () => {
    const film = bytes([0xff, 0xd8], segment(0xe1, exif(1)), "film");
    const several = jpeg(segment(0xe2, "MPF\0 index"));
    expect(stripPhoto(bytes([...several], [...film]), "image/jpeg")).toEqual(jpeg());
  });

  it("may come in several scans, with bytes that only look like its end", () => {
    const [table, scan] = [segment(0xc4, [0xff, 0xd9]), segment(0xda, "scan")];
    const whole = bytes([0xff, 0xd8], scan, [1, 0xff, 0, 2, 0xff, 0xd3, 3], table, scan, [4], [0xff, 0xd9]);
    expect(stripPhoto(whole, "image/jpeg")).toEqual(whole);
  });

  it("without a picture in it is none", () => {
    expect(stripPhoto(bytes([0xff, 0xd8], segment(0xe1, exif(1))), "image/jpeg")).toBeNull();
    expect(stripPhoto(bytes([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff]), "image/jpeg")).toBeNull();
  });
});

const chunk = (name: string, content: string) => [0, 0, 0, content.length, ...bytes(name, content, "crc!")];
const png = (...chunks: number[][]) => bytes([0x89], "PNG\r\n", [0x1a], "\n", ...chunks);

describe("a PNG", () => {
  it("loses what is told beside the picture, and all behind its end", () => {
    const [head, data, end] = [chunk("IHDR", "size"), chunk("IDAT", "pixels"), chunk("IEND", "")];
    const told = [chunk("eXIf", "GPS"), chunk("tEXt", "Author me"), chunk("iTXt", "xmp"), chunk("tIME", "noon")];
    expect(stripPhoto(png(head, ...told, data, end, [1, 2, 3]), "image/png")).toEqual(png(head, data, end));
  });
  it("that ends too early is none", () => {
    expect(stripPhoto(png(chunk("IHDR", "size")), "image/png")).toBeNull();
    expect(stripPhoto(png([0, 0, 9, 9, ...bytes("IDAT"), 1, 2, 3, 4]), "image/png")).toBeNull();
  });
});

const riff = (name: string, content: number[]) => [
  ...bytes(name, [content.length, 0, 0, 0]),
  ...content,
  ...(content.length % 2 ? [0] : []),
];
const webp = (...chunks: number[][]) => {
  const size = 4 + chunks.reduce((sum, { length }) => sum + length, 0);
  return bytes("RIFF", [size, 0, 0, 0], "WEBP", ...chunks);
};

describe("a WebP", () => {
  it("loses Exif and XMP, and no longer says that it has them", () => {
    const extended = (flags: number) => riff("VP8X", [flags, 0, 0, 0, 9, 0, 0, 9, 0, 0]);
    const picture = riff("VP8 ", [1, 2, 3]);
    const told = [riff("EXIF", [...bytes("GPS")]), riff("XMP ", [...bytes("home")])];
    const stripped = stripPhoto(webp(extended(0x1c), picture, ...told), "image/webp");
    expect(stripped).toEqual(webp(extended(0x10), picture));
  });
  it("that ends too early is none", () => {
    expect(stripPhoto(webp(bytes("VP8 ", [99, 0, 0, 0]) as unknown as number[]), "image/webp")).toBeNull();
    expect(stripPhoto(bytes("RIFF", [4, 0, 0, 0], "WEBP"), "image/webp")).toBeNull();
  });
});
