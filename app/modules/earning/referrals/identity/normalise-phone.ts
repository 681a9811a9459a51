import { isSupportedCountry, parsePhoneNumberFromString, type CountryCode } from "libphonenumber-js";

/** Fewer digits are no number that tells two people apart. */
const LEAST_DIGITS = 7;

/**
 * The digits of E.164: a national number counts as one of `country`. What cannot be a number there stays as its digits,
 * so that the same text is the same. Null when too short to tell.
 */
export function normalisePhone(phone: string | null | undefined, country?: string | null): string | null {
  const text = (phone ?? "").normalize("NFKC").trim().replace(/^00/, "+");
  const plain = text.startsWith("+") ? text.replace("(0)", "") : text;
  const code = (country ?? "DE").toUpperCase();
  const parsed = parsePhoneNumberFromString(plain, isSupportedCountry(code) ? (code as CountryCode) : undefined);
  const digits = parsed?.isPossible() ? parsed.number.slice(1) : plain.replace(/\D/g, "").replace(/^0/, "");
  return digits.length < LEAST_DIGITS ? null : digits;
}
