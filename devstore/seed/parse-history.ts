import { StartError } from "../runner/start-error";

export interface HistoryRow {
  customer: string;
  /** milliseconds since 1970; noon UTC when the file gives only a day */
  at: number;
  quantity: number;
  /** minor units of the whole order */
  amount: number;
}

function historyError(file: string, line: number, reason: string): StartError {
  return new StartError(`${file}, line ${line}: ${reason}`);
}

const COLUMNS = "customer, date, quantity, amount";

function parseDate(text: string): number | undefined {
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const iso = compact ? `${compact[1]}-${compact[2]}-${compact[3]}` : text;
  if (!/^\d{4}-\d{2}-\d{2}/.test(iso)) return undefined;
  const at = Date.parse(iso.length === 10 ? `${iso}T12:00:00Z` : iso);
  const isThatDay = iso.length > 10 || new Date(at).toISOString().startsWith(iso);
  return Number.isNaN(at) || !isThatDay ? undefined : at;
}

function parseAmount(text: string): number | undefined {
  const match = /^(\d{1,10})(?:\.(\d{1,2})0*)?$/.exec(text);
  return match ? Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0")) : undefined;
}

function parseRow(text: string): HistoryRow | string {
  const fields = text.includes(",") ? text.split(",").map((field) => field.trim()) : text.split(/\s+/);
  const [customer = "", date = "", quantity = "", amount = "", ...more] = fields;
  if (fields.length < 4 || more.length) return `expected four fields (${COLUMNS}), found ${fields.length}`;
  const at = parseDate(date);
  const value = parseAmount(amount);
  if (!customer) return "the customer is missing";
  if (at === undefined) return `"${date}" is not a date like 19970101 or 1997-01-01`;
  if (!/^\d{1,6}$/.test(quantity) || Number(quantity) < 1) return `"${quantity}" is not a quantity of at least 1`;
  if (value === undefined) return `"${amount}" is not an amount like 12.30`;
  return { customer, at, quantity: Number(quantity), amount: value };
}

/** A first line without digits holds column names. */
const isHeader = (text: string) => !/\d/.test(text);

/** Parses lines "customer date quantity amount". @throws StartError with file and line for the first that does not fit */
export function parseHistory(content: string, file: string): HistoryRow[] {
  const rows: HistoryRow[] = [];
  let isFirst = true;
  for (const [index, line] of content
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .entries()) {
    const text = line.trim();
    if (!text) continue;
    const skip = isFirst && isHeader(text);
    isFirst = false;
    if (skip) continue;
    const row = parseRow(text);
    if (typeof row === "string") throw historyError(file, index + 1, row);
    rows.push(row);
  }
  if (rows.length === 0) throw historyError(file, 1, `no orders found (expected ${COLUMNS})`);
  return rows;
}
