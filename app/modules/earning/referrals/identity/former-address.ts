import type { PostalAddress } from "./normalise-address";

const umlauts: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

const plain = (text: string | null | undefined): string =>
  (text ?? "")
    .toLowerCase()
    .normalize("NFC")
    .replace(/[äöüß]/g, (letter) => umlauts[letter] ?? letter)
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "");

/** The spelling that orders before 2026-11-29 were hashed in; they are compared by it. Null when something is missing. */
export function formerAddress({ address1, zip, countryCode }: PostalAddress): string | null {
  const street = plain(address1).replace(/stra(ss|s)e/g, "str");
  const code = plain(zip);
  return street && code ? `${street}|${code}|${(countryCode ?? "").toUpperCase()}` : null;
}
