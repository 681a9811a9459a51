import { refused } from "./store-error";
import type { Minor } from "./types/values";

/** Reads "12", "12.3", "12.30" or a number. @throws StoreError for other texts and for fractions of a cent */
export function toMinor(decimal: string | number, field?: string): Minor {
  const text = String(decimal).trim();
  const parts = /^(-?)(\d{1,12})(?:\.(\d{1,2})0*)?$/.exec(text);
  if (!parts) throw refused(`"${text}" is not an amount like 12.30.`, field);
  const [, sign, whole, cents = ""] = parts;
  const minor = Number(whole) * 100 + Number(cents.padEnd(2, "0"));
  return sign && minor !== 0 ? -minor : minor;
}

export function fromMinor(minor: Minor): string {
  const size = Math.abs(minor);
  return `${minor < 0 ? "-" : ""}${Math.floor(size / 100)}.${String(size % 100).padStart(2, "0")}`;
}

/** Splits `amount` in proportion to `weights`; the parts add up to it. */
export function allocate(amount: Minor, weights: number[]): Minor[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let weightBefore = 0;
  let given = 0;
  return weights.map((weight) => {
    weightBefore += weight;
    const upTo = whole === 0 ? 0 : Math.round((amount * weightBefore) / whole);
    const part = upTo - given;
    given = upTo;
    return part;
  });
}
