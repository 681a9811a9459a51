import sharp, { type Sharp } from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { enqueueWaitingPhotos } from "~/jobs/encode-photos";
import { getBoss, stopBoss } from "~/lib/queue.server";
import { getReview } from "~/modules/reviews/get-review.server";
import { png } from "../../factories/photo";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { buy, encodeAll, makeQueues, makeReviewShop, write } from "./review-shop";
import { jobs } from "~/modules/jobs/registry";

type Bytes = Uint8Array<ArrayBuffer>;
const SECRET = "52.5200 N 13.4050 E, at home";
const concat = (...parts: Uint8Array[]): Bytes => Uint8Array.from(Buffer.concat(parts));
const ascii = (text: string) => Buffer.from(text, "latin1");

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await makeQueues();
});
afterAll(async () => {
  await stopBoss();
  await database.close();
});

/** 40 x 20, its left half red and its right half blue. */
const picture = () => {
  const half = (background: string) => ({ width: 20, height: 20, channels: 3 as const, background });
  return sharp({ create: { ...half("blue"), width: 40 } }).composite([
    { input: { create: half("red") }, left: 0, top: 0 },
  ]);
};
const withOrientation = (orientation: number) =>
  picture()
    .withMetadata({ orientation })
    .withExifMerge({ IFD0: { Artist: SECRET, ImageDescription: SECRET }, IFD3: { GPSMapDatum: SECRET } })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/">${SECRET}</x:xmpmeta>`);
const bytesOf = async (image: Sharp) => Uint8Array.from(await image.toBuffer());

/** A segment behind the first two bytes, as cameras and phones hang on what they like. */
const withSegment = (jpeg: Bytes, marker: number) => {
  const content = ascii(`JFXX\0${SECRET}`);
  const segment = concat(Uint8Array.of(0xff, marker, 0, content.length + 2), content);
  return concat(jpeg.subarray(0, 2), segment, jpeg.subarray(2));
};
/** Behind the header, with its checksum. */
const withChunk = async (of: Bytes, name: string) => {
  const { crc32 } = await import("node:zlib");
  const body = concat(ascii(name), ascii(`Comment\0${SECRET}`));
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length - 4);
  sum.writeUInt32BE(crc32(body));
  return concat(of.subarray(0, 33), length, body, sum, of.subarray(33));
};

async function sendPhotos(photos: Bytes[]) {
  const shop = await makeReviewShop(database);
  await buy(database, shop);
  const { id } = await write(database, shop, { photos });
  const stored = () =>
    database.prisma.reviewPhoto.findMany({ where: { shopId: shop.id }, orderBy: { position: "asc" } });
  return { shop, id, stored };
}

const work = (shopId: number) => encodeAll(database, shopId);

const square = { width: 20, height: 20, channels: 3 as const };

describe("a stored photo holds its picture and nothing else", () => {
  it.each([
    ["JPEG", 1, async () => bytesOf(withOrientation(1).jpeg())],
    ["JPEG, turned", 6, async () => bytesOf(withOrientation(6).jpeg())],
    ["JPEG, mirrored", 2, async () => bytesOf(withOrientation(2).jpeg())],
    ["JPEG with a segment of its own", 1, async () => withSegment(await bytesOf(withOrientation(1).jpeg()), 0xe0)],
    ["JPEG with another", 1, async () => withSegment(await bytesOf(withOrientation(1).jpeg()), 0xed)],
    ["JPEG with a film behind it", 1, async () => concat(await bytesOf(withOrientation(1).jpeg()), ascii(SECRET))],
    ["PNG", 1, async () => bytesOf(withOrientation(1).png())],
    ["PNG, turned", 8, async () => bytesOf(withOrientation(8).png())],
    ["PNG with text", 1, async () => withChunk(await bytesOf(withOrientation(1).png()), "tEXt")],
    ["PNG with a chunk nobody knows", 1, async () => withChunk(await bytesOf(withOrientation(1).png()), "prVt")],
    ["WebP", 1, async () => bytesOf(withOrientation(1).webp())],
    ["WebP, turned", 3, async () => bytesOf(withOrientation(3).webp())],
    ["WebP with colours of its own", 1, async () => bytesOf(withOrientation(1).withIccProfile("p3").webp())],
  ])("%s (%i)", async (_case, orientation, make) => {
    const sent = await make();
    const { shop, stored } = await sendPhotos([sent]);
    expect(await stored()).toMatchObject([{ status: "PROCESSING" }]);
    await work(shop.id);
    const [photo] = await stored();
    expect(photo).toMatchObject({ status: "READY", attempts: 1 });
    const bytes = Buffer.from(photo?.bytes ?? []);
    for (const encoding of ["latin1", "utf16le"] as const) {
      expect(bytes.includes(Buffer.from("52.5200", encoding))).toBe(false);
      expect(bytes.includes(Buffer.from("home", encoding))).toBe(false);
    }
    const { exif, xmp, icc, iptc, orientation: kept, width, height, pages } = await sharp(bytes).metadata();
    expect({ exif, xmp, icc, iptc, kept, pages }).toEqual({});
    expect([width, height]).toEqual(orientation >= 5 ? [20, 40] : [40, 20]);
    const corner = await sharp(bytes).extract({ left: 2, top: 2, width: 1, height: 1 }).raw().toBuffer();
    const isRed = (corner[0] ?? 0) > (corner[2] ?? 0);
    expect(isRed, "the upper left corner").toBe([1, 6].includes(orientation));
  });

  it("of several pictures the first", async () => {
    const frame = (background: string) => bytesOf(sharp({ create: { ...square, background } }).png());
    const frames = [await frame("red"), await frame("blue")];
    const moving = await bytesOf(sharp(frames, { join: { animated: true } }).webp());
    const { shop, stored } = await sendPhotos([moving]);
    await work(shop.id);
    const [photo] = await stored();
    const { width, height, pages } = await sharp(Buffer.from(photo?.bytes ?? [])).metadata();
    expect({ width, height, pages }).toEqual({ width: 20, height: 20, pages: undefined });
  });

  it("at most 2000 pixels wide and high, also when more than 2 MB were sent in", async () => {
    const noise = { type: "gaussian" as const, mean: 128, sigma: 60 };
    const big = await bytesOf(
      sharp({ create: { width: 3_000, height: 2_400, channels: 3, background: "grey", noise } }).jpeg(),
    );
    expect(big.length).toBeGreaterThan(2 * 1024 * 1024);
    const { shop, stored } = await sendPhotos([big]);
    await work(shop.id);
    const [photo] = await stored();
    expect(await sharp(Buffer.from(photo?.bytes ?? [])).metadata()).toMatchObject({ width: 2_000, height: 1_600 });
  });
});

describe("a photo that cannot be decoded", () => {
  // Looks right by its headers; the picture data are none.
  const broken = () => {
    const at = Buffer.from(png).indexOf("IDAT");
    return Uint8Array.from(png, (byte, index) => (index > at + 4 && index < at + 16 ? 0x55 : byte));
  };

  it("is marked so after three tries; the review and the other photos stay", async () => {
    const { shop, id, stored } = await sendPhotos([broken(), png]);
    await work(shop.id);
    expect(await stored()).toMatchObject([
      { status: "UNREADABLE", bytes: null, attempts: 3 },
      { status: "READY", attempts: 1 },
    ]);
    const review = await getReview(database.prisma, { shopId: shop.id, id });
    expect(review).toMatchObject({ title: "Good cup", photosUnreadable: 1, photosProcessing: 0 });
    expect(review.photoIds).toHaveLength(1);
  });

  it("and ends its process each time is not tried for ever", async () => {
    const { shop, stored } = await sendPhotos([png]);
    // As a process leaves it that noted its attempt and then was gone.
    await database.prisma.reviewPhoto.updateMany({ where: { shopId: shop.id }, data: { attempts: 3 } });
    await work(shop.id);
    expect(await stored()).toMatchObject([{ status: "UNREADABLE", bytes: null }]);
  });
});

const waitingJobs = async (name: string, shopId: number) =>
  (await (await getBoss()).findJobs<{ shopId: number }>(name, { queued: true })).filter(
    ({ data }) => data.shopId === shopId,
  );

describe("photos stored earlier", () => {
  it("are asked for at the start, once a shop, and the shop's page shows them when they are ready", async () => {
    const { shop, id } = await sendPhotos([png, png]);
    await database.prisma.review.updateMany({ where: { id }, data: { status: "PUBLISHED" } });
    await enqueueWaitingPhotos(database.prisma);
    expect(await waitingJobs(jobs.encodePhotos.name, shop.id)).toHaveLength(1);
    await work(shop.id);
    expect(await waitingJobs(jobs.publishProductReviews.name, shop.id)).toHaveLength(1);
  });

  it("are worked in runs, the next of which is asked for by the last", async () => {
    const { shop, id, stored } = await sendPhotos([png]);
    const more = Array.from({ length: 24 }, (_, index) => ({ id: crypto.randomUUID(), position: index + 1 }));
    const row = { shopId: shop.id, reviewId: id, contentType: "image/png", bytes: png };
    await database.prisma.reviewPhoto.createMany({ data: more.map((photo) => ({ ...row, ...photo })) });
    await work(shop.id);
    expect((await stored()).filter(({ status }) => status === "READY")).toHaveLength(20);
    await work(shop.id);
    expect((await stored()).filter(({ status }) => status === "READY")).toHaveLength(25);
  });
});
