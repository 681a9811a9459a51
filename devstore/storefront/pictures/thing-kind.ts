import type { ProductPicture } from "../../state/types/product";

/** What a product picture shows. */
export type ThingKind =
  | "bag"
  | "tin"
  | "cup"
  | "mug"
  | "plate"
  | "bowl"
  | "teapot"
  | "dripper"
  | "carafe"
  | "grinder"
  | "candle"
  | "linen"
  | "jar"
  | "voucher";

const words: readonly [RegExp, ThingKind][] = [
  [/gift ?card|gutschein|voucher/, "voucher"],
  [/teapot|kanne|kettle|kessel/, "teapot"],
  [/dripper|filter|handfilter|v60|pour/, "dripper"],
  [/carafe|karaffe|glass jug|krug|french press|server/, "carafe"],
  [/grinder|m(ü|ue)hle|mill/, "grinder"],
  [/candle|kerze/, "candle"],
  [/linen|napkin|serviette|towel|tuch|apron|sch(ü|ue)rze|l(ä|ae)ufer|runner/, "linen"],
  [/honey|honig|jam|sugar|zucker|kandis|chocolate|schoko|cookie|keks|cantuccini|geb(ä|ae)ck/, "jar"],
  [/bowl|schale|sch(ü|ue)ssel/, "bowl"],
  [/plate|teller|platte|board|brett|tray|tablett/, "plate"],
  [/mug|becher/, "mug"],
  [/cup|tasse/, "cup"],
  [/\btea\b|tee\b|assam|darjeeling|sencha|earl|rooibos|kamille|minze|oolong|matcha|chai|herb|kr(ä|ae)uter/, "tin"],
  [
    /coffee|kaffee|espresso|roast|r(ö|oe)stung|blend|mischung|bean|bohne|decaf|ethiopia|colombia|brasil|guatemala/,
    "bag",
  ],
];

const byMotif: Record<ProductPicture["motif"], ThingKind> = {
  bag: "bag",
  cup: "cup",
  tin: "tin",
  pot: "teapot",
  plate: "plate",
  glass: "carafe",
  jar: "jar",
  card: "voucher",
};

/** What to draw for a product: by words of its title, else by its motif. */
export function thingKindOf(text: string, motif: ProductPicture["motif"]): ThingKind {
  const lower = text.toLowerCase().replaceAll("-", " ");
  const hit = words.find(([pattern]) => pattern.test(lower));
  return hit?.[1] ?? byMotif[motif];
}
