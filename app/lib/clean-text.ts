/** Text that PostgreSQL keeps: no NUL (JSONB and text refuse it), halves of surrogate pairs become U+FFFD. */
export const storableText = (text: string): string => text.replaceAll("\u0000", "").toWellFormed();

const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g;
// eslint-disable-next-line no-control-regex
const BLANK_CONTROLS = /[\u0000-\u0009\u000B-\u001F\u007F]/g;
/**
 * Controls of C1, the marks that turn the direction of what follows (a name may then read as
 * another), the byte order mark, and code points that are no characters.
 */
const REMOVED = /(?!\n)\p{Cc}|[\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB]|\p{Noncharacter_Code_Point}/gu;
const LONE_SURROGATES = /\p{Surrogate}/gu;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * What a person typed, as it is kept: well-formed, composed (NFC), one kind of line end, without characters that are
 * not text. Joiners stay, which emoji and several scripts need. Text of which nothing is visible is empty.
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

/** Characters as people count them: an emoji of several code points is one. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of characters.segment(text)) count += 1;
  return count;
}

/** At most so many code units in a character on average: the longest emoji have 15. */
const UNITS_A_CHARACTER = 16;

/** Has the text at most so many characters? Marks piled up on a few letters do not make it endless. */
export function fitsCharacters(text: string, most: number): boolean {
  if (text.length <= most) return true;
  return text.length <= most * UNITS_A_CHARACTER && countCharacters(text) <= most;
}

/** The beginning of a text, at most so many whole characters. */
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
