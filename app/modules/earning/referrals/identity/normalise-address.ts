export interface PostalAddress {
  address1?: string | null | undefined;
  zip?: string | null | undefined;
  countryCode?: string | null | undefined;
}

/** Letters that no normal form takes apart. */
const letters: Record<string, string> = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" };

/** As names are folded for the search: case, accents and umlauts in any spelling are one. */
const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[ßæœøłđðþı]/g, (letter) => letters[letter] ?? letter)
    .replace(/([aou])e/g, "$1")
    .replaceAll("aa", "a");

/** Words for streets that are written short, by their short form. */
const short: Record<string, string> = {
  ...{ strasse: "str", street: "st", road: "rd", avenue: "ave", av: "ave", lane: "ln", drive: "dr", square: "sq" },
  ...{ boulevard: "blvd", bd: "blvd", bld: "blvd", platz: "pl", place: "pl", plac: "pl", ulica: "ul", calle: "c" },
  ...{ nr: "", no: "", numero: "" },
};

const streetWord = (word: string): string =>
  (short[word] ?? word).replace(/stras?se$|str$/, "str").replace(/(?<=.)platz$/, "pl");

/** Street and number, postcode and country in one spelling; null when something of it is missing. */
export function normaliseAddress({ address1, zip, countryCode }: PostalAddress): string | null {
  const words = fold(address1 ?? "").split(/[^\p{L}\p{N}]+/u);
  const street = words.map(streetWord).join("");
  const code = fold(zip ?? "").replace(/[^\p{L}\p{N}]/gu, "");
  return street && code ? `${street}|${code}|${(countryCode ?? "").toUpperCase()}` : null;
}
