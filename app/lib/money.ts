import { AppError } from "~/lib/app-error";

/**
 * Currencies that do not count in hundredths, as Shopify's own library for money counts them (github.com/Shopify/money,
 * config/currency_iso.yml, `subunit_to_unit`): by ISO 4217, and whole where a part is worth too little to be charged (MGA).
 * The languages' own tables (CLDR, by which `Intl` writes money) know fewer decimals for some: an amount of forints,
 * rupiahs or Colombian pesos would lose its hundredths. They also change from one version of Node to the next, and what is
 * stored would mean something else.
 */
const exponents = new Map<string, number>([
  ..."BIF CLP DJF GNF ISK JPY KMF KRW MGA PYG RWF UGX VND VUV XAF XOF XPF".split(" ").map((code) => [code, 0] as const),
  ..."BHD IQD JOD KWD LYD OMR TND".split(" ").map((code) => [code, 3] as const),
]);

/** Decimal places of a currency: 2 for EUR, 0 for JPY, 3 for KWD. */
export const currencyExponent = (currency: string): number => exponents.get(currency) ?? 2;

/**
 * Writes money as the language does. Currencies whose decimals people leave out have all of them or, where an amount is
 * whole, none. `short`: so in any currency.
 */
export function moneyFormat(language: string, currency: string, { short = false } = {}): Intl.NumberFormat {
  const usual = new Intl.NumberFormat(language, { style: "currency", currency });
  const { maximumFractionDigits: shown = 0 } = usual.resolvedOptions();
  const digits = Math.max(shown, currencyExponent(currency));
  if (!short && digits === shown) return usual;
  return new Intl.NumberFormat(language, {
    style: "currency",
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    trailingZeroDisplay: "stripIfInteger",
  });
}

/**
 * Decimal string ("12.50", "-3") to minor units. Digits beyond the currency's are rounded half away from zero.
 * @throws AppError AMOUNT_INVALID when the text is not a decimal number
 */
export function toMinor(decimal: string, currency: string): bigint {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal.trim());
  if (!match) throw new AppError("AMOUNT_INVALID", { message: `"${decimal}" is not an amount` });
  const [, sign, whole = "0", fraction = ""] = match;
  const exponent = currencyExponent(currency);
  const kept = fraction.slice(0, exponent).padEnd(exponent, "0");
  const roundUp = (fraction[exponent] ?? "0") >= "5";
  const minor = BigInt(whole + kept) + (roundUp ? 1n : 0n);
  return sign ? -minor : minor;
}

/** Minor units to a decimal string with the currency's own number of digits. */
export function fromMinor(minor: bigint, currency: string): string {
  const exponent = currencyExponent(currency);
  const digits = (minor < 0n ? -minor : minor).toString().padStart(exponent + 1, "0");
  const sign = minor < 0n ? "-" : "";
  if (exponent === 0) return sign + digits;
  return `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

/** Liquid counts every currency in hundredths: 1,000 yen are 100000. */
export function toLiquidPrice(minor: number, currency: string): number {
  return Math.round(minor * 10 ** (2 - currencyExponent(currency)));
}
