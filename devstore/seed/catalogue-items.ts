import type { ProductPicture } from "../state/types/product";

interface Item {
  title: string;
  price: number;
  text: string;
  motif: ProductPicture["motif"];
  colors: [string, string];
  giftCard?: true;
}

interface Group {
  handle: string;
  title: string;
  text: string;
  type: string;
  taxRate: number;
  items: Item[];
}

const item = (title: string, price: number, text: string, motif: Item["motif"], ...colors: [string, string]): Item => ({
  title,
  price,
  text,
  motif,
  colors,
});

const COFFEE: Group = {
  handle: "kaffee",
  title: "Kaffee",
  text: "Jede Woche frisch geröstet, in kleinen Chargen.",
  type: "Kaffee",
  taxRate: 0.07,
  items: [
    item("Hausröstung", 1190, "Schokoladig und rund, für jeden Tag. 500 g, ganze Bohne.", "bag", "#f0e4d4", "#6b3f24"),
    item("Espresso vom Markt", 1390, "Kräftig, mit wenig Säure und viel Crema. 500 g.", "bag", "#e7d3bd", "#3b2417"),
    item("Äthiopien Sidama", 1690, "Bergamotte, Aprikose, leicht wie Tee. 350 g.", "bag", "#fbe8c8", "#b5562b"),
    item("Kolumbien Huila", 1590, "Roter Apfel und Karamell. 350 g.", "bag", "#f6dcd0", "#8e3d2e"),
    item("Guatemala Antigua", 1550, "Kakao, Mandel, ein Hauch Orange. 350 g.", "bag", "#e6ead7", "#55613a"),
    item(
      "Feierabend entkoffeiniert",
      1490,
      "Mild und mit Quellwasser entkoffeiniert. 350 g.",
      "bag",
      "#dfe6ee",
      "#41566e",
    ),
  ],
};

const TEA: Group = {
  handle: "tee",
  title: "Tee",
  text: "Blatttee und Kräuter, lose in der Dose.",
  type: "Tee",
  taxRate: 0.07,
  items: [
    item(
      "Ostfriesische Mischung",
      890,
      "Kräftiger Schwarztee, wie er an der Küste getrunken wird. 200 g.",
      "tin",
      "#efe0cf",
      "#7d2f22",
    ),
    item("Darjeeling First Flush", 1450, "Blumig und hell, erste Pflückung. 100 g.", "tin", "#eef0d2", "#7c7f2e"),
    item("Sencha Morgenlicht", 1250, "Grüner Tee, frisch und leicht süß. 100 g.", "tin", "#dcebd8", "#3f7048"),
    item("Kräutergarten", 690, "Minze, Verbene, Ringelblume. 80 g.", "jar", "#e4efdc", "#5f8a4a"),
    item("Rotbusch Orange", 790, "Rotbusch mit Orangenschale. 100 g.", "jar", "#fbe3cf", "#c0602a"),
    item("Winterpunsch", 850, "Früchtetee mit Zimt und Nelke. 150 g.", "jar", "#f5d9d6", "#9c2f3f"),
  ],
};

const TABLEWARE: Group = {
  handle: "geschirr",
  title: "Geschirr",
  text: "Steingut und Glas für den gedeckten Tisch.",
  type: "Geschirr",
  taxRate: 0.19,
  items: [
    item("Becher Nordsee", 1990, "Steingut, von Hand glasiert, 300 ml.", "cup", "#dfeaf0", "#33627e"),
    item("Espressotasse Duo", 2490, "Zwei Tassen mit Untertassen, 80 ml.", "cup", "#efe8e1", "#5a4a42"),
    item("Teekanne Lotte", 5900, "Gusseisen, mit Sieb, 1,1 Liter.", "pot", "#e2e5e4", "#2f3b3a"),
    item("Kaffeekanne Emil", 4490, "Porzellan mit Filteraufsatz, 1 Liter.", "pot", "#f3efe6", "#8d6b4a"),
    item("Frühstücksteller Wiese", 1690, "Steingut, 22 cm, spülmaschinenfest.", "plate", "#e6efdf", "#6c8f5a"),
    item("Glaskaraffe Bach", 3290, "Mundgeblasen, 1 Liter.", "glass", "#e1f0f2", "#4b8c97"),
  ],
};

const GIFTS: Group = {
  handle: "geschenke",
  title: "Geschenke",
  text: "Zum Verschenken und Selbstbehalten.",
  type: "Geschenke",
  taxRate: 0.19,
  items: [
    item("Probierset Kaffee", 2190, "Vier Sorten zu je 100 g.", "bag", "#f4e3cc", "#a3672f"),
    item("Probierset Tee", 1990, "Sechs Tees in kleinen Dosen.", "tin", "#e9ecd9", "#76803d"),
    item("Handmühle Ilse", 7900, "Stahlmahlwerk, Nussholz.", "jar", "#eadfd3", "#5e4028"),
    item("Filterpapier, 100 Stück", 450, "Ungebleicht, Größe 4.", "card", "#f1ece2", "#a08a66"),
    item("Röstkurs für zwei", 12900, "Ein Nachmittag in der Rösterei.", "cup", "#f3d9c9", "#8a3a23"),
    { ...item("Geschenkgutschein", 2500, "25 Euro für alles im Laden.", "card", "#f7e6b5", "#b0892b"), giftCard: true },
  ],
};

export const GROUPS = [COFFEE, TEA, TABLEWARE, GIFTS];

/** Titles of the items by tag. */
export const TAGS: Record<string, string[]> = {
  Bio: ["Äthiopien Sidama", "Kolumbien Huila", "Sencha Morgenlicht", "Kräutergarten", "Filterpapier, 100 Stück"],
  Fairtrade: ["Äthiopien Sidama", "Guatemala Antigua", "Darjeeling First Flush", "Rotbusch Orange"],
  Handarbeit: ["Becher Nordsee", "Glaskaraffe Bach", "Handmühle Ilse"],
  Saison: ["Winterpunsch"],
};
