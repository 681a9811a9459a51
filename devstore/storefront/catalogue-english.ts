interface Words {
  title?: string;
  text: string;
}

/** English texts of the German catalogue, by handle. */
const catalogueEnglish: Record<string, Words> = {
  kaffee: { title: "Coffee", text: "Freshly roasted each week, in small batches." },
  tee: { title: "Tea", text: "Leaf tea and herbs, loose in the tin." },
  geschirr: { title: "Tableware", text: "Stoneware and glass for a laid table." },
  geschenke: { title: "Gifts", text: "To give away, or to keep." },
  hausroestung: { title: "House roast", text: "Chocolate and round, for every day. 500 g, whole beans." },
  "espresso-vom-markt": { text: "Strong, low in acid, with plenty of crema. 500 g." },
  "aethiopien-sidama": { title: "Ethiopia Sidama", text: "Bergamot, apricot, light as tea. 350 g." },
  "kolumbien-huila": { title: "Colombia Huila", text: "Red apple and caramel. 350 g." },
  "guatemala-antigua": { text: "Cocoa, almond, a hint of orange. 350 g." },
  "feierabend-entkoffeiniert": { title: "Feierabend decaf", text: "Mild, decaffeinated with spring water. 350 g." },
  "ostfriesische-mischung": {
    title: "East Frisian blend",
    text: "Strong black tea, as they drink it by the sea. 200 g.",
  },
  "darjeeling-first-flush": { text: "Flowery and bright, from the first picking. 100 g." },
  "sencha-morgenlicht": { title: "Sencha Morning Light", text: "Green tea, fresh and slightly sweet. 100 g." },
  kraeutergarten: { title: "Herb garden", text: "Mint, verbena, marigold. 80 g." },
  "rotbusch-orange": { title: "Rooibos Orange", text: "Rooibos with orange peel. 100 g." },
  winterpunsch: { title: "Winter punch", text: "Fruit tea with cinnamon and clove. 150 g." },
  "becher-nordsee": { title: "North Sea mug", text: "Stoneware, glazed by hand, 300 ml." },
  "espressotasse-duo": { title: "Espresso cup duo", text: "Two cups with saucers, 80 ml." },
  "teekanne-lotte": { title: "Lotte teapot", text: "Cast iron, with a strainer, 1.1 litres." },
  "kaffeekanne-emil": { title: "Emil coffee pot", text: "Porcelain with a filter cone, 1 litre." },
  "fruehstuecksteller-wiese": { title: "Meadow breakfast plate", text: "Stoneware, 22 cm, dishwasher-safe." },
  "glaskaraffe-bach": { title: "Brook glass carafe", text: "Mouth-blown, 1 litre." },
  "probierset-kaffee": { title: "Coffee tasting set", text: "Four kinds, 100 g each." },
  "probierset-tee": { title: "Tea tasting set", text: "Six teas in small tins." },
  "handmuehle-ilse": { title: "Ilse hand mill", text: "Steel burrs, walnut wood." },
  "filterpapier-100-stueck": { title: "Filter papers, 100 pieces", text: "Unbleached, size 4." },
  "roestkurs-fuer-zwei": { title: "Roasting class for two", text: "An afternoon in the roastery." },
  geschenkgutschein: { title: "Gift card", text: "25 euros for anything in the shop." },
};

const types: Record<string, string> = { Kaffee: "Coffee", Tee: "Tea", Geschirr: "Tableware", Geschenke: "Gifts" };

interface Translatable {
  handle: string;
  title: string;
  descriptionHtml: string;
  productType?: string;
}

/** A product or collection with its texts in the visitor's language, where it has any. */
export function inLanguage<T extends Translatable>(thing: T, language: string): T {
  if (language !== "en") return thing;
  const words = catalogueEnglish[thing.handle];
  const type = thing.productType && types[thing.productType];
  return {
    ...thing,
    ...(words && { title: words.title ?? thing.title, descriptionHtml: `<p>${words.text}</p>` }),
    ...(type && { productType: type }),
  };
}
