import { storableText } from "~/lib/clean-text";

/** Only escapes can bring NUL or half a surrogate pair: raw, JSON allows the one and UTF-8 the other not. */
const ODD_ESCAPE = /\\u(?:0000|d[89a-f][0-9a-f]{2})/i;

/** JSON as the database can keep it, also as JSONB: texts and names of fields are storable. @throws SyntaxError */
export function parseStorableJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  return ODD_ESCAPE.test(text) ? storableJson(value) : value;
}

/** A JSON value whose texts and names of fields are storable. */
export function storableJson(value: unknown): unknown {
  if (typeof value === "string") return storableText(value);
  if (Array.isArray(value)) return value.map(storableJson);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [storableText(name), storableJson(field)]));
}

/** The same for a body from outside: undefined when it is not JSON. */
export function readJson(text: string): unknown {
  try {
    return parseStorableJson(text);
  } catch {
    return undefined;
  }
}

/** The same text for the same JSON value, in whatever order the fields of its objects stand. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_name, field: unknown) => {
    if (field === null || typeof field !== "object" || Array.isArray(field)) return field;
    return Object.fromEntries(Object.entries(field).toSorted(([one], [other]) => (one < other ? -1 : 1)));
  });
}
