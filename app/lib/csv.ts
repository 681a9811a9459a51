/** How a formula begins in a spreadsheet, also after spaces and in full-width forms. */
const formula = /^\s*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

type Value = string | number | bigint | null;
type Row = readonly Value[];

/**
 * One value of a CSV file, always in quotes: spreadsheets split cells at commas or, in German, at semicolons, and
 * neither ends a quoted value. Texts that look like formulas become text there, too; numbers stay numbers.
 */
function cell(value: Value): string {
  if (typeof value === "number" || typeof value === "bigint") return `"${value}"`;
  const text = (value ?? "").replaceAll("\u0000", "");
  return `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}

/** Lets spreadsheets read umlauts. */
const BYTE_ORDER_MARK = "\uFEFF";

const lines = (rows: readonly Row[], separator: string): string =>
  rows.map((row) => `${row.map(cell).join(separator)}\r\n`).join("");

type Separator = "," | ";";

/** At which the reader's spreadsheet splits cells: a semicolon where the comma is the decimal sign. */
export const separatorFor = (language: string): Separator => (language === "de" ? ";" : ",");

/** A CSV file (RFC 4180) with a byte order mark. */
export const toCsv = (rows: readonly Row[], separator: Separator = ","): string =>
  BYTE_ORDER_MARK + lines(rows, separator);

/** The pieces of a CSV file as its pages come. */
export async function* csvPieces(
  head: readonly string[],
  pages: AsyncIterable<readonly Row[]>,
  separator: Separator,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + lines([head], separator);
  for await (const rows of pages) yield lines(rows, separator);
}
