import type { Picks } from "./random-picks";

const FIRST =
  `Anna Lena Marie Sophie Klara Jule Greta Frieda Ida Nele Hanne Wiebke Ronja Tilda Paula Lotte Merle Svenja Antje
  Jonas Paul Emil Anton Karl Henrik Mats Ole Piet Bruno Theo Linus Jasper Falk Arne Veit Lasse Malte Bela Korbinian
  Camille Elodie Margot Basile Lucien Remy Femke Sanne Joris Daan Sven Ueli Reto Seraina Flurina`.split(/\s+/);

const LAST =
  `Ahorn Birkner Bachmeier Deichmann Eichinger Feldkamp Grubenau Haselbach Immergrün Kieselbach Lindholz Moorkamp
  Nebelung Ostermoor Pappelau Quellhorst Rosenbusch Sandkuhl Talmüller Ulmenau Vogelsang Wiesenthal Zaunkönig Kornfeld
  Bergahorn Buchsbaum Distelkamp Erlenbach Fichtenau Ginsterberg Heidekraut Klosterhof Lerchenau Mohnblum Nussdorfer
  Duboisart Montclairet Roselierre Vanderduin Hazelaar Waterlandt Zonneveld Aebiholz Gletschmatt Rütimatten`.split(
    /\s+/,
  );

const STREETS = ["Lindenallee", "Am Mühlbach", "Gartenweg", "Marktgasse", "Rosenstieg", "Uferpromenade", "Kirschenweg"];

interface Country {
  code: string;
  locale: string;
  cities: [name: string, zip: string][];
}

const COUNTRIES: [Country, number][] = [
  [
    {
      code: "DE",
      locale: "de",
      cities: [
        ["Musterstadt", "01234"],
        ["Beispielhausen", "23456"],
        ["Neudorf", "45678"],
      ],
    },
    66,
  ],
  [
    {
      code: "AT",
      locale: "de",
      cities: [
        ["Musterkirchen", "1234"],
        ["Beispielberg", "5678"],
      ],
    },
    11,
  ],
  [
    {
      code: "CH",
      locale: "de",
      cities: [
        ["Mustermatt", "8765"],
        ["Beispielwil", "4321"],
      ],
    },
    8,
  ],
  [{ code: "NL", locale: "nl", cities: [["Voorbeeldstad", "1234 AB"]] }, 9],
  [{ code: "FR", locale: "fr", cities: [["Exempleville", "12345"]] }, 6],
];

export interface Person {
  firstName: string;
  lastName: string;
  email: string;
  locale: string;
  address: { address1: string; zip: string; city: string; countryCode: string };
}

const plain = (name: string) =>
  name
    .toLowerCase()
    .replace(/ä/g, "ae")
    .replace(/ö/g, "oe")
    .replace(/ü/g, "ue")
    .replace(/[^a-z]/g, "");

export function inventName(picks: Picks): { firstName: string; lastName: string } {
  return { firstName: picks.one(FIRST), lastName: picks.one(LAST) };
}

/** Invents a person; `index` makes the e-mail address unique. */
export function inventPerson(picks: Picks, index: number): Person {
  const { firstName, lastName } = inventName(picks);
  const country = picks.weighted(COUNTRIES);
  const [city, zip] = picks.one(country.cities);
  const domain = picks.one(["example.com", "example.org", "example.net"]);
  return {
    firstName,
    lastName,
    email: `${plain(firstName)}.${plain(lastName)}${index}@${domain}`,
    locale: country.code === "CH" && picks.chance(0.2) ? "fr" : country.locale,
    address: { address1: `${picks.one(STREETS)} ${picks.between(1, 120)}`, zip, city, countryCode: country.code },
  };
}
