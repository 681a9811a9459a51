/** What a spreadsheet takes for the beginning of a formula, also behind spaces and in its full-width forms. */
const formula = /^\s*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * One value of a CSV file, always in quotes: whether a spreadsheet parts cells at commas or, as German ones do, at
 * semicolons, none of them ends the cell. What would be taken for a formula is made text.
 */
function cell(value: string | null): string {
  const text = (value ?? "").replaceAll("\u0000", "");
  return `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}

/** A CSV file (RFC 4180) with a byte order mark, so that spreadsheets read umlauts. */
export function toCsv(rows: readonly (readonly (string | null)[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}
