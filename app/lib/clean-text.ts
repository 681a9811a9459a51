/** Text that PostgreSQL accepts: without NUL, which JSONB and text refuse; halves of surrogate pairs become U+FFFD. */
export const storableText = (text: string): string => text.replaceAll("\u0000", "").toWellFormed();

const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g;
// eslint-disable-next-line no-control-regex
const BLANK_CONTROLS = /[\u0000-\u0009\u000B-\u001F\u007F]/g;
/**
 * C1 control characters, marks that change the direction of text (a name could then look like another), the byte order
 * mark, and noncharacters.
 */
const REMOVED = /(?!\n)\p{Cc}|[\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB]|\p{Noncharacter_Code_Point}/gu;
const LONE_SURROGATES = /\p{Surrogate}/gu;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * Typed text as it is stored: well-formed, composed (NFC), with one kind of line end, without characters that are not
 * text. Joiners stay, because emoji and several scripts need them. Text with nothing visible becomes empty.
 */
export function cleanText(typed: string, { lines = false } = {}): string {
  const text = typed
    .replace(LINE_ENDS, "\n")
    .replace(BLANK_CONTROLS, " ")
    .replace(LONE_SURROGATES, "")
    .replace(REMOVED, "")
    .normalize("NFC")
    .trim();
  if (!VISIBLE.test(text)) return "";
  return lines ? text : text.replace(/\n+/g, " ");
}

const characters = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Counts characters as people do: an emoji of several code points is one. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of characters.segment(text)) count += 1;
  return count;
}

/** Maximum of code units per character on average: the longest emoji have 15. */
const UNITS_A_CHARACTER = 16;

/** Has the text at most so many characters? Combining marks piled up on a few letters do not get around the limit. */
export function fitsCharacters(text: string, most: number): boolean {
  if (text.length <= most) return true;
  return text.length <= most * UNITS_A_CHARACTER && countCharacters(text) <= most;
}

/** The first characters of a text, at most so many, none of them cut. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  const limit = most * UNITS_A_CHARACTER;
  let count = 0;
  for (const { index, segment } of characters.segment(text)) {
    if (count === most || index + segment.length > limit) return text.slice(0, index);
    count += 1;
  }
  return text;
}
