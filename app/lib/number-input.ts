/**
 * What a typed number says, by the reader's language. Values are canonical decimal strings: "1000", "-3", "1.50".
 *
 * | typed           | de, whole     | de, money     | en, whole     | en, money     |
 * |-----------------|---------------|---------------|---------------|---------------|
 * | 1.000           | 1000          | 1000          | 1,000 or 1?   | 1,000 or 1?   |
 * | 1,000           | 1.000 or 1?   | 1.000 or 1?   | 1000          | 1000          |
 * | 1 000, 1'000    | 1000          | 1000          | 1000          | 1000          |
 * | 1.000,50        | not whole     | 1000.50       | not whole     | 1000.50       |
 * | 1,5             | not whole     | 1.5           | not whole     | 1.5           |
 * | 1.5             | not whole     | 1.5           | not whole     | 1.5           |
 * | 1,00            | 1             | 1.00          | 1 or 100?     | 1.00          |
 * | 1.00            | 1 or 100?     | 1.00          | 1             | 1.00          |
 * | 1.000.000       | 1000000       | 1000000       | 1000000       | 1000000       |
 * | 1.0000, 1..000, 1e3, 0x10, ١٠, +5, 5-           | not a number everywhere       |
 */
export type NumberReading =
  | { value: string }
  | { fault: "NOT_A_NUMBER" | "NOT_WHOLE" }
  | { fault: "TOO_PRECISE"; decimals: number }
  /** it may mean either; the user has to decide */
  | { fault: "AMBIGUOUS_NUMBER"; first: string; second: string };

export interface NumberField {
  /** decimals; 0 for whole numbers */
  decimals: number;
}

interface Signs {
  decimal: string;
  group: string;
  /** digits of the last group and of those before it: 3 and 3, in India 3 and 2 */
  sizes: readonly [number, number];
}

const signsByLanguage = new Map<string, Signs>();

function signsOf(language: string): Signs {
  const known = signsByLanguage.get(language);
  if (known) return known;
  const parts = new Intl.NumberFormat(language, { numberingSystem: "latn" }).formatToParts(1_234_567_890.5);
  const signOf = (type: string, other: string) => parts.find((part) => part.type === type)?.value ?? other;
  const groups = parts.filter(({ type }) => type === "integer").map(({ value }) => value.length);
  const signs: Signs = {
    decimal: signOf("decimal", "."),
    group: signOf("group", ","),
    sizes: [groups.at(-1) ?? 3, groups.at(-2) ?? 3],
  };
  signsByLanguage.set(language, signs);
  return signs;
}

/** Spaces and apostrophes separate thousands in every language. */
const NEUTRAL = { " ": /[\u0020\u00A0\u2009\u202F]/g, "'": /['\u2019]/g };
const DIRECTION = /[\u061C\u200E\u200F]/g;
const neutral = (text: string): string =>
  text.replace(DIRECTION, "").replace(NEUTRAL[" "], " ").replace(NEUTRAL["'"], "'");

const LONGEST = 40;
const SHAPE = /^([-\u2212]?)(\d(?:[\d., ']*\d)?)$/;

/** The digits without their grouping; null when they are not grouped correctly. */
function ungrouped(whole: string, group: string, [last, others]: Signs["sizes"]): string | null {
  const groups = whole.split(group);
  if (groups.some((digits) => !/^\d+$/.test(digits))) return null;
  if (groups.length === 1) return whole;
  const [first = "", ...rest] = groups;
  const fits = first.length <= others && !first.startsWith("0");
  return fits && rest.every(({ length }, at) => length === (at === rest.length - 1 ? last : others))
    ? groups.join("")
    : null;
}

interface Parts {
  whole: string;
  fraction: string;
  grouped: boolean;
}

/** Splits the digits by one notation; null when they do not fit it. */
function split(digits: string, decimal: string, groups: readonly string[], sizes: Signs["sizes"]): Parts | null {
  const [before = "", fraction = "", ...more] = digits.split(decimal);
  if (more.length > 0 || !/^\d*$/.test(fraction)) return null;
  for (const group of groups) {
    const whole = group === decimal ? null : ungrouped(before, group, sizes);
    if (whole !== null) return { whole, fraction, grouped: whole !== before };
  }
  return null;
}

const plain = (text: string): string => text.replace(/^0+(?=\d)/, "");
const valueOf = ({ whole, fraction }: Omit<Parts, "grouped">): string =>
  fraction ? `${plain(whole)}.${fraction}` : plain(whole);

/** The fraction without trailing zeros. */
function shortened({ whole, fraction }: Parts): string {
  let end = fraction.length;
  while (end > 0 && fraction[end - 1] === "0") end -= 1;
  return valueOf({ whole, fraction: fraction.slice(0, end) });
}

/** Reads a number typed in a language. Empty text is not a number. */
export function readNumber(typed: string, language: string, field: NumberField): NumberReading {
  const text = neutral(typed.trim());
  const [, sign = "", digits = ""] = SHAPE.exec(text.length > LONGEST ? "" : text) ?? [];
  if (!digits) return { fault: "NOT_A_NUMBER" };
  const signs = signsOf(language);
  const { decimal, sizes } = signs;
  const group = neutral(signs.group);
  const otherDecimal = decimal === "," ? "." : ",";
  const own = split(digits, decimal, [group, " ", "'"], sizes);
  const other = split(digits, otherDecimal, [decimal, " ", "'"], [3, 3]);
  const signed = (value: string) => (sign && /[1-9]/.test(value) ? `-${value}` : value);
  const either = (first: string, second: string): NumberReading => ({
    fault: "AMBIGUOUS_NUMBER",
    first: signed(first),
    second: signed(second),
  });
  if (own && !own.grouped && own.fraction && other?.grouped && field.decimals < own.fraction.length) {
    return either(valueOf(other), shortened(own));
  }
  const parts = own ?? other;
  if (!parts) return { fault: "NOT_A_NUMBER" };
  if (!own && !parts.grouped && field.decimals === 0 && /^0+$/.test(parts.fraction)) {
    if (parts.fraction.length > 2) return { fault: "NOT_A_NUMBER" };
    return either(plain(parts.whole), plain(parts.whole + parts.fraction));
  }
  const value = fitting(parts, field);
  return typeof value === "string" ? { value: signed(value) } : value;
}

/** Not more decimals than the field has; a whole number may have zeros as decimals. */
function fitting(parts: Parts, { decimals }: NumberField): string | NumberReading {
  const { fraction } = parts;
  if (decimals === 0 && fraction) {
    if (/^0{1,2}$/.test(fraction)) return plain(parts.whole);
    return { fault: fraction.length > 3 ? "NOT_A_NUMBER" : "NOT_WHOLE" };
  }
  if (fraction.length > 3 && fraction.length > decimals) return { fault: "NOT_A_NUMBER" };
  if (fraction.length > decimals) return { fault: "TOO_PRECISE", decimals };
  return valueOf(parts);
}

/** A decimal string in the notation of a language, with all its decimals. */
export function writeNumber(value: string, language: string): string {
  const digits = /^-?\d+(?:\.(\d+))?$/.exec(value);
  if (!digits) return value;
  const decimals = digits[1]?.length ?? 0;
  const options = {
    numberingSystem: "latn",
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  } as const;
  // Intl formats decimal strings exactly; the library types only know numbers.
  return new Intl.NumberFormat(language, options).format(value as unknown as number);
}

/** How many times something counts, as it is typed and read by `timesField`: "1.5" for 150 percent. */
export const typedTimes = (percent: number): string => String(percent / 100);
