import { storableText } from "~/lib/clean-text";

/** Only escapes can bring NUL or half a surrogate pair: raw, JSON allows the one and UTF-8 the other not. */
const ODD_ESCAPE = /\\u(?:0000|d[89a-f][0-9a-f]{2})/i;

/** Only a number with so many digits can be more than a JavaScript number tells apart. */
const LONG_NUMBER = /\d{16}/;
const WHOLE_NUMBER = /^-?\d+$/;

/** `source`, the number as it is written, is part of the language since ES2026. */
const exactNumber = (_name: string, value: unknown, context?: { source?: string }): unknown => {
  if (typeof value !== "number" || Number.isSafeInteger(value)) return value;
  const source = context?.source ?? "";
  return WHOLE_NUMBER.test(source) ? source : value;
};

/**
 * JSON as the database can keep it, also as JSONB: texts and names of fields are storable. Whole numbers beyond 2^53, such
 * as the 18 digits of the ids in Shopify's samples and test notifications, become text with every digit. @throws SyntaxError
 */
export function parseStorableJson(text: string): unknown {
  const value: unknown = LONG_NUMBER.test(text) ? JSON.parse(text, exactNumber) : JSON.parse(text);
  return ODD_ESCAPE.test(text) ? storableJson(value) : value;
}

/** A JSON value whose texts and names of fields are storable. */
export function storableJson(value: unknown): unknown {
  if (typeof value === "string") return storableText(value);
  if (Array.isArray(value)) return value.map(storableJson);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [storableText(name), storableJson(field)]));
}

/** Parses a body from outside: undefined when it is not JSON. */
export function readJson(text: string): unknown {
  try {
    return parseStorableJson(text);
  } catch {
    return undefined;
  }
}

/** The same text for equal JSON values, whatever the order of their fields. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_name, field: unknown) => {
    if (field === null || typeof field !== "object" || Array.isArray(field)) return field;
    return Object.fromEntries(Object.entries(field).toSorted(([one], [other]) => (one < other ? -1 : 1)));
  });
}
