import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js";

export interface PostalAddress {
  address1?: string | null | undefined;
  zip?: string | null | undefined;
  countryCode?: string | null | undefined;
}

/** Letters that Unicode normalisation does not decompose. */
const letters: Record<string, string> = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" };

/** Folds case, accents and umlauts, as the search for names does. */
const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[ßæœøłđðþı]/g, (letter) => letters[letter] ?? letter)
    .replace(/([aou])e/g, "$1")
    .replaceAll("aa", "a");

/** Abbreviations of words for streets. */
const short: Record<string, string> = {
  strasse: "str",
  street: "st",
  road: "rd",
  avenue: "ave",
  av: "ave",
  lane: "ln",
  drive: "dr",
  square: "sq",
  boulevard: "blvd",
  bd: "blvd",
  bld: "blvd",
  platz: "pl",
  place: "pl",
  plac: "pl",
  ulica: "ul",
  calle: "c",
  nr: "",
  no: "",
  numero: "",
};

const streetWord = (word: string): string =>
  (short[word] ?? word).replace(/stras?se$|str$/, "str").replace(/(?<=.)platz$/, "pl");

/** Street and number, postcode and country in a normal form; null when one of them is missing. */
export function normaliseAddress({ address1, zip, countryCode }: PostalAddress): string | null {
  const words = fold(address1 ?? "").split(/[^\p{L}\p{N}]+/u);
  const street = words.map(streetWord).join("");
  const code = fold(zip ?? "").replace(/[^\p{L}\p{N}]/gu, "");
  return street && code ? `${street}|${code}|${(countryCode ?? "").toUpperCase()}` : null;
}

const umlauts: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

const plain = (text: string | null | undefined): string =>
  (text ?? "")
    .toLowerCase()
    .normalize("NFC")
    .replace(/[äöüß]/g, (letter) => umlauts[letter] ?? letter)
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "");

/**
 * The normal form that orders before 2026-11-29 were hashed in; still needed to compare with them. Null when a part is
 * missing.
 */
export function formerAddress({ address1, zip, countryCode }: PostalAddress): string | null {
  const street = plain(address1).replace(/stra(ss|s)e/g, "str");
  const code = plain(zip);
  return street && code ? `${street}|${code}|${(countryCode ?? "").toUpperCase()}` : null;
}

const gmail = new Set(["gmail.com", "googlemail.com"]);

/** One text for all spellings of a mailbox: case, plus-tags, and dots for Gmail. Null when it is not an address. */
export function normaliseEmail(email: string | null | undefined): string | null {
  const text = (email ?? "").normalize("NFKC").trim().toLowerCase();
  const at = text.lastIndexOf("@");
  if (at < 1 || at === text.length - 1) return null;
  const domain = text.slice(at + 1);
  const [mailbox = ""] = text.slice(0, at).split("+");
  if (!mailbox) return null;
  return gmail.has(domain) ? `${mailbox.replaceAll(".", "")}@gmail.com` : `${mailbox}@${domain}`;
}

const unroutable = /^(0|10|127|169\.254|192\.168|172\.(1[6-9]|2\d|3[01]))\./;

/**
 * The network of a browser: an IPv4 address, or the first half of an IPv6 address. Null for private and local
 * addresses.
 */
export function normaliseNetwork(ip: string | null | undefined): string | null {
  const text = (ip ?? "")
    .trim()
    .toLowerCase()
    .replace(/^::ffff:(?=\d+\.)/, "");
  if (/^\d+(\.\d+){3}$/.test(text)) return unroutable.test(text) ? null : text;
  if (!text.includes(":") || text === "::1" || /^f[cd]|^fe80/.test(text)) return null;
  const [head = "", tail] = text.split("::");
  const left = head ? head.split(":") : [];
  const right = tail ? tail.split(":") : [];
  const missing = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array<string>(missing).fill("0"), ...right];
  if (groups.length !== 8) return null;
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":");
}

/** Shorter numbers do not identify a person. */
const LEAST_DIGITS = 7;

/**
 * The digits in E.164; `country` completes a national number. A number that cannot exist there keeps its digits, so
 * that the same text gives the same result. Null when too short.
 */
export function normalisePhone(phone: string | null | undefined, country?: string | null): string | null {
  const text = (phone ?? "").normalize("NFKC").trim().replace(/^00/, "+");
  const plain = text.startsWith("+") ? text.replace("(0)", "") : text;
  const code = (country ?? "DE").toUpperCase();
  const parsed = parsePhoneNumberFromString(plain, isSupportedCountry(code) ? (code as CountryCode) : undefined);
  const digits = parsed?.isPossible() ? parsed.number.slice(1) : plain.replace(/\D/g, "").replace(/^0/, "");
  return digits.length < LEAST_DIGITS ? null : digits;
}
