/** How a formula begins in a spreadsheet, also after spaces and in full-width forms. */
const formula = /^\s*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * One value of a CSV file, always in quotes: spreadsheets split cells at commas or, in German, at semicolons, and
 * neither ends a quoted value. Values that look like formulas become text.
 */
function cell(value: string | null): string {
  const text = (value ?? "").replaceAll("\u0000", "");
  return `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}

/** A CSV file (RFC 4180) with a byte order mark, so that spreadsheets read umlauts. */
export function toCsv(rows: readonly (readonly (string | null)[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}
