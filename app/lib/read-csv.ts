import Papa from "papaparse";

export type CsvEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

const marks: readonly [CsvEncoding, readonly number[]][] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** Bytes that are looked at to tell UTF-16 without a byte order mark. */
const LOOKED_AT = 4_096;

/** In UTF-16, every other byte of a file of mostly Latin letters is 0. */
function looksLikeUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const zeros = [0, 0];
  const end = Math.min(bytes.length, LOOKED_AT);
  for (let at = 0; at < end; at += 1) if (bytes[at] === 0) zeros[at % 2]! += 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd < end / 5) return null;
  return odd > even ? "utf-16le" : "utf-16be";
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** How spreadsheets and other programs save text; what is no UTF-8 is taken for Windows-1252, as Excel writes it. */
export function encodingOf(bytes: Uint8Array): CsvEncoding {
  const marked = marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return marked[0];
  return looksLikeUtf16(bytes) ?? (isUtf8(bytes) ? "utf-8" : "windows-1252");
}

const separators = [",", ";", "\t", "|"] as const;
type CsvSeparator = (typeof separators)[number];

const parse = (text: string, delimiter: string, preview = 0): Papa.ParseResult<string[]> =>
  Papa.parse<string[]>(text, { delimiter, preview, skipEmptyLines: "greedy" });

/** The separator that splits the first line into the most cells; a comma where there is only one. */
function separatorOf(text: string): CsvSeparator {
  const counts = separators.map((separator) => parse(text, separator, 1).data[0]?.length ?? 0);
  return separators[counts.indexOf(Math.max(...counts))] ?? ",";
}

/** Excel's own way to name the separator: a first line "sep=;". */
const NAMED = /^sep=([,;\t|])\r?\n/;

export interface CsvFile {
  encoding: CsvEncoding;
  separator: CsvSeparator;
  /** all lines that are not empty, the first included; lines may differ in length */
  rows: string[][];
  /** A quotation mark is opened and never closed: all lines after it would be one cell. */
  quoteOpen: boolean;
}

/** Reads a CSV file whatever its encoding and separator; quoted cells may hold line ends. Cells are trimmed. */
export function readCsv(bytes: Uint8Array): CsvFile {
  const encoding = encodingOf(bytes);
  const whole = new TextDecoder(encoding).decode(bytes);
  const named = NAMED.exec(whole);
  const text = named ? whole.slice(named[0].length) : whole;
  const separator = (named?.[1] as CsvSeparator | undefined) ?? separatorOf(text);
  const { data, errors } = parse(text, separator);
  const quoteOpen = errors.some(({ code }) => code === "MissingQuotes");
  return { encoding, separator, rows: data.map((row) => row.map((cell) => cell.trim())), quoteOpen };
}
