import { AppError } from "~/lib/app-error";

const exponents = new Map<string, number>();

/** Decimal places of an ISO 4217 currency: 2 for EUR, 0 for JPY, 3 for KWD. */
export function currencyExponent(currency: string): number {
  let digits = exponents.get(currency);
  if (digits === undefined) {
    digits = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
    exponents.set(currency, digits);
  }
  return digits;
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
