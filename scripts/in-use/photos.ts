import sharp from "sharp";

const WIDTH = 800;
const HEIGHT = 600;

/** Where the camera stood: degrees, and how much of the picture is seen. */
const views = [
  { turn: -5, part: 0.78, light: "30% 20%" },
  { turn: 8, part: 0.6, light: "75% 25%" },
  { turn: -11, part: 0.68, light: "55% 10%" },
];

/** Daylight from one side, darker corners. */
const lightOf = (at: string): Buffer => {
  const [cx, cy] = at.split(" ");
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
<defs><radialGradient id="light" cx="${cx}" cy="${cy}" r="95%">
<stop offset="0" stop-color="#fff3d6" stop-opacity="0.55"/><stop offset="0.45" stop-color="#fff3d6" stop-opacity="0"/>
<stop offset="1" stop-color="#1c120a" stop-opacity="0.55"/></radialGradient></defs>
<rect width="100%" height="100%" fill="url(#light)"/></svg>`);
};

/** Grain, as a telephone's camera leaves it. */
const noise = { type: "gaussian", mean: 128, sigma: 14 } as const;
const grain = { create: { width: WIDTH, height: HEIGHT, channels: 3, background: "#808080", noise } } as const;

interface Shoot {
  storeUrl: string;
  /** of the product */
  handle: string;
  count: number;
  /** Another number is another camera. */
  camera: number;
}

/** Photos of a product as its buyers might take them, made of the picture that the shop draws of it. */
export async function takePhotos({ storeUrl, handle, count, camera }: Shoot): Promise<File[]> {
  if (count === 0) return [];
  const response = await fetch(`${storeUrl}/products/${handle}.svg`);
  const picture = Buffer.from(await response.arrayBuffer());
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const { turn, part, light } = views[(camera + index) % views.length]!;
      const drawn = await sharp(picture, { density: 90 })
        .resize(WIDTH, WIDTH, { fit: "cover" })
        .rotate(turn, { background: "#d9c7ae" })
        .toBuffer();
      const { width = WIDTH, height = HEIGHT } = await sharp(drawn).metadata();
      const seen = { width: Math.round(width * part), height: Math.round(width * part * (HEIGHT / WIDTH)) };
      const left = Math.round((width - seen.width) / 2);
      const top = Math.round((height - seen.height) / 2);
      const photo = await sharp(drawn)
        .extract({ left, top, ...seen })
        .resize(WIDTH, HEIGHT)
        .flatten({ background: "#d9c7ae" })
        .composite([
          { input: lightOf(light), blend: "over" },
          { input: grain, blend: "soft-light" },
        ])
        .jpeg({ quality: 80 })
        .toBuffer();
      return new File([new Uint8Array(photo)], `photo-${index + 1}.jpg`, { type: "image/jpeg" });
    }),
  );
}
