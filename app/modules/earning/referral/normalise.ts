const gmail = new Set(["gmail.com", "googlemail.com"]);

/** One text for all spellings of a mailbox: case, plus-tags, and for Gmail dots. Null when it is not an address. */
export function normaliseEmail(email: string | null | undefined): string | null {
  const text = (email ?? "").trim().toLowerCase();
  const at = text.lastIndexOf("@");
  if (at < 1 || at === text.length - 1) return null;
  const domain = text.slice(at + 1);
  const [mailbox = ""] = text.slice(0, at).split("+");
  if (!mailbox) return null;
  return gmail.has(domain) ? `${mailbox.replaceAll(".", "")}@gmail.com` : `${mailbox}@${domain}`;
}

const callingCodes: Record<string, string> = { DE: "49", AT: "43", CH: "41", FR: "33", NL: "31", BE: "32", LU: "352" };

/** Digits with the country's calling code; a national number counts as one of `country`. Null when too short to tell. */
export function normalisePhone(phone: string | null | undefined, country?: string | null): string | null {
  const text = (phone ?? "").trim().replace("(0)", "");
  let digits = text.replace(/\D/g, "");
  if (text.startsWith("00")) digits = digits.slice(2);
  else if (!text.startsWith("+") && digits.startsWith("0")) {
    digits = (callingCodes[country?.toUpperCase() ?? "DE"] ?? "") + digits.slice(1);
  }
  return digits.length < 7 ? null : digits;
}

export interface PostalAddress {
  address1?: string | null | undefined;
  zip?: string | null | undefined;
  countryCode?: string | null | undefined;
}

/** Street and number, postcode and country in one spelling; null when something of it is missing. */
export function normaliseAddress({ address1, zip, countryCode }: PostalAddress): string | null {
  const street = plain(address1).replace(/stra(ss|s)e/g, "str");
  const code = plain(zip);
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

const unroutable = /^(0|10|127|169\.254|192\.168|172\.(1[6-9]|2\d|3[01]))\./;

/** The network of a browser: an IPv4 address, or the first half of an IPv6 one. Null for addresses without meaning outside. */
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
