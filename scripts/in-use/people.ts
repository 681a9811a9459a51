/** Somebody invented who shops at the demo's store and takes part in its programme. */
export interface Person {
  firstName: string;
  lastName: string;
  street: string;
  /** days ago */
  since: number;
  orders: { daysAgo: number; items: [title: string, quantity: number][] }[];
}

const order = (daysAgo: number, ...items: [title: string, quantity: number][]) => ({ daysAgo, items });

/** By the part that they have in the demo. */
export const people = {
  hanna: {
    firstName: "Hanna",
    lastName: "Lindholz",
    street: "Gartenweg 4",
    since: 810,
    orders: [
      order(760, ["Hausröstung", 1]),
      order(402, ["Hausröstung", 2], ["Becher Nordsee", 2]),
      order(290, ["Hausröstung", 2], ["Probierset Tee", 1]),
      order(171, ["Teekanne Lotte", 1], ["Sencha Morgenlicht", 2]),
      order(96, ["Hausröstung", 3]),
      order(41, ["Handmühle Ilse", 1], ["Äthiopien Sidama", 1]),
      order(3, ["Hausröstung", 2], ["Glaskaraffe Bach", 1]),
    ],
  },
  jonas: {
    firstName: "Jonas",
    lastName: "Haselbach",
    street: "Am Mühlbach 17",
    since: 520,
    orders: [
      order(511, ["Espresso vom Markt", 1]),
      order(300, ["Espresso vom Markt", 2], ["Espressotasse Duo", 1]),
      order(122, ["Hausröstung", 1], ["Kaffeekanne Emil", 1]),
      order(19, ["Espresso vom Markt", 3]),
    ],
  },
  mirjam: {
    firstName: "Mirjam",
    lastName: "Vogelsang",
    street: "Lindenallee 31",
    since: 340,
    orders: [order(330, ["Hausröstung", 1]), order(75, ["Hausröstung", 2], ["Frühstücksteller Wiese", 4])],
  },
  theo: {
    firstName: "Theo",
    lastName: "Moorkamp",
    street: "Uferpromenade 8",
    since: 64,
    orders: [order(60, ["Espresso vom Markt", 1], ["Hausröstung", 1])],
  },
  lea: {
    firstName: "Lea",
    lastName: "Sandkuhl",
    street: "Rosenstieg 12",
    since: 233,
    orders: [order(230, ["Teekanne Lotte", 1]), order(33, ["Darjeeling First Flush", 2], ["Hausröstung", 1])],
  },
  emil: {
    firstName: "Emil",
    lastName: "Nebelung",
    street: "Marktgasse 2",
    since: 150,
    orders: [order(145, ["Becher Nordsee", 2]), order(26, ["Hausröstung", 1])],
  },
} satisfies Record<string, Person>;

export type Part = keyof typeof people;

/** Friends whom Jonas sends. Nele lives at his address, which makes the referral wait. */
export const friends = {
  nele: { firstName: "Nele", lastName: "Haselbach", street: people.jonas.street, item: "Kolumbien Huila" },
  ole: { firstName: "Ole", lastName: "Ginsterberg", street: "Kirschenweg 9", item: "Probierset Kaffee" },
};

export const emailOf = ({ firstName, lastName }: { firstName: string; lastName: string }): string =>
  `${firstName}.${lastName}@example.com`.toLowerCase();

/** What staff have done with what somebody sent in; without it, it waits. */
export type Decision = "approve" | { reject: string };

export interface WrittenReview {
  by: Part;
  product: string;
  stars: number;
  title: string;
  text: string;
  photos: number;
  decision?: Decision;
  answer?: string;
}

export const reviews: WrittenReview[] = [
  {
    by: "hanna",
    product: "Hausröstung",
    stars: 5,
    title: "Unser Kaffee für jeden Morgen",
    text: "Seit zwei Jahren steht er bei uns auf dem Tisch. Schokoladig, rund, nie bitter, auch aus der Handfilterkanne.",
    photos: 1,
    decision: "approve",
    answer: "Danke, Hanna! Auf viele weitere Morgen.",
  },
  {
    by: "lea",
    product: "Hausröstung",
    stars: 4,
    title: "Mild und angenehm",
    text: "Für mich als Teetrinkerin genau richtig. Ein bisschen mehr Kraft dürfte er haben, aber das ist Geschmackssache.",
    photos: 0,
    decision: "approve",
  },
  {
    by: "jonas",
    product: "Hausröstung",
    stars: 5,
    title: "Auch als Espresso stark",
    text: "Eigentlich trinke ich den vom Markt, aber mit 18 Gramm wird auch dieser richtig dicht. Viel Crema.",
    photos: 1,
    decision: "approve",
  },
  {
    by: "mirjam",
    product: "Hausröstung",
    stars: 5,
    title: "Kommt immer frisch an",
    text: "Röstdatum war drei Tage alt, und der Duft beim Öffnen ist herrlich. Auf dem Foto gleich nach dem Auspacken.",
    photos: 1,
  },
  {
    by: "theo",
    product: "Espresso vom Markt",
    stars: 2,
    title: "Mir zu dunkel",
    text: "Kräftig stimmt, aber für meinen Geschmack zu viel Röstaroma. Die Lieferung war dafür schnell.",
    photos: 0,
  },
  {
    by: "hanna",
    product: "Teekanne Lotte",
    stars: 5,
    title: "Schwer, schön und sie hält warm",
    text: "Nach einer Stunde ist der Tee noch heiß. Das Sieb ist fein genug für Sencha.",
    photos: 2,
  },
  {
    by: "emil",
    product: "Becher Nordsee",
    stars: 3,
    title: "Schöne Farbe",
    text: "Die Glasur gefällt mir sehr, der Henkel ist für große Hände etwas knapp.",
    photos: 1,
    decision: { reject: "Auf dem Foto ist ein anderer Becher zu sehen. Schick uns gern eins von deinem." },
  },
];

export const mission = {
  title: "Zeig uns deinen Kaffeeplatz",
  text: "Wo schmeckt dir der erste Kaffee am besten? Schick uns ein Foto von deinem Platz.",
  points: 100,
  places: 50,
};

/** `photoOf`: handle of a product. */
export const missionEntries: { by: Part; photoOf: string; decision?: Decision }[] = [
  { by: "jonas", photoOf: "espressotasse-duo", decision: "approve" },
  { by: "lea", photoOf: "kaffeekanne-emil" },
  {
    by: "theo",
    photoOf: "becher-nordsee",
    decision: { reject: "Das Foto ist leider zu dunkel. Magst du es bei Tageslicht noch einmal versuchen?" },
  },
];

export const birthdays: { by: Part; month: number; day: number }[] = [
  { by: "hanna", month: 5, day: 14 },
  { by: "mirjam", month: 9, day: 2 },
];

/** Who confirms the newsletter now. */
export const subscribers: Part[] = ["mirjam", "emil"];

export const thanks: { to: Part; points: number; reason: string }[] = [
  { to: "lea", points: 150, reason: "Beim Hoffest geholfen" },
];
