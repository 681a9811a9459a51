import type { Product } from "../../state/types/product";
import { carafe, dripper, grinder, teapot } from "./brewing-ware";
import { bag, jar, tin, voucher } from "./packed-goods";
import { hashOf, paletteAround, type Palette } from "./palette";
import { path, type Draw } from "./shapes";
import { bowl, candle, cup, linen, mug, plate } from "./table-ware";
import { thingKindOf, type ThingKind } from "./thing-kind";

const things: Record<ThingKind, Draw> = {
  bag,
  tin,
  jar,
  voucher,
  cup,
  mug,
  bowl,
  plate,
  candle,
  linen,
  teapot,
  dripper,
  carafe,
  grinder,
};

const backdrops: readonly ((p: Palette) => string)[] = [
  (p) => `<circle cx="400" cy="360" r="250" fill="#fff" opacity="0.3"/>${path("M0 560H800V800H0Z", p.table)}`,
  (p) =>
    path("M150 560V330C150 190 262 90 400 90S650 190 650 330V560Z", "#fff", ' opacity="0.28"') +
    path("M0 560H800V800H0Z", p.table),
  (p) => path("M0 0H800V800H0Z", "#fff", ' opacity="0.14"') + path("M0 580C240 530 520 610 800 552V800H0Z", p.table),
];

export type PicturedProduct = Pick<Product, "handle" | "title" | "productType" | "picture">;

/** Draws a product, always the same way. @returns SVG */
export function drawPicture({ handle, title, productType, picture }: PicturedProduct): string {
  const hash = hashOf(handle);
  const palette = paletteAround(picture.colors, handle);
  const backdrop = backdrops[(hash >>> 7) % backdrops.length]?.(palette) ?? "";
  const thing = things[thingKindOf(`${title} ${handle} ${productType}`, picture.motif)](palette, (hash >>> 3) % 12);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 800" width="800" height="800">` +
    `<rect width="800" height="800" fill="${palette.wall}"/>${backdrop}${thing}</svg>`
  );
}
