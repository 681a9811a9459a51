import type { ImportSettings } from "./import-settings";
import { notationOf, readPoints, type PointsFault } from "./read-points";

/** Why a line of a file is left out. */
export const leftOutReasons = [
  "NO_CUSTOMER",
  "BAD_CUSTOMER",
  "UNKNOWN",
  "SEVERAL_CUSTOMERS",
  "TWO_CUSTOMERS",
  "LEFT",
  "ALREADY_IMPORTED",
  "DOUBLED",
  "DIFFERING",
  "NO_POINTS",
  "NOT_A_NUMBER",
  "AMBIGUOUS_NUMBER",
  "NEGATIVE",
  "FRACTION",
  "TOO_BIG",
  "NOTHING",
] as const satisfies readonly (PointsFault | string)[];
type LeftOutReason = (typeof leftOutReasons)[number];

export interface FileRow {
  /** in the file, from 1; the head is line 1 */
  line: number;
  cells: readonly string[];
}

export interface PlannedRow {
  line: number;
  /** as it is compared; null: none that can be one */
  email: string | null;
  customerId: bigint | null;
  points: number | null;
  /** BOOK: these points will be booked for this customer */
  outcome: LeftOutReason | "BOOK";
}

/** What the shop knows of the customers that a file names. */
export interface KnownCustomers {
  /** the active customer behind a number, after merges */
  byId: ReadonlyMap<bigint, bigint>;
  byEmail: ReadonlyMap<string, readonly bigint[]>;
  /** those who have left the programme */
  left: ReadonlySet<bigint>;
  /** those who have points from an earlier import of the same name that stands */
  imported: ReadonlySet<bigint>;
}

/** An address as it is compared: without what mail programs and spreadsheets put around it; null where it is none. */
export function normalEmail(text: string): string | null {
  const inner = /<([^<>]+)>\s*$/.exec(text)?.[1] ?? text;
  const email = inner
    .normalize("NFKC")
    .replace(/[\s\u200B-\u200D\u2060\uFEFF]|^mailto:/giu, "")
    .toLowerCase();
  return /^[^@]+@[^@]+\.[^@.]+$/.test(email) && email.length <= 254 ? email : null;
}

/** The number of Shopify's customer, also as a gid or as spreadsheets keep long numbers, after an apostrophe; null where it is none. */
export function customerNumber(text: string): bigint | null {
  const digits = /^(?:gid:\/\/shopify\/Customer\/|['’])?([1-9]\d{0,17})$/.exec(text.trim())?.[1];
  return digits === undefined ? null : BigInt(digits);
}

interface NamedCustomer {
  email: string | null;
  number: bigint | null;
  /** something stands there that is neither */
  bad: boolean;
}

const cellOf = (cells: readonly string[], column: number | null): string =>
  column === null ? "" : (cells[column] ?? "");

function nameIn({ cells }: FileRow, settings: ImportSettings): NamedCustomer {
  const [typedEmail, typedNumber] = [cellOf(cells, settings.email), cellOf(cells, settings.customerId)];
  const [email, number] = [normalEmail(typedEmail), customerNumber(typedNumber)];
  return { email, number, bad: (typedEmail !== "" && email === null) || (typedNumber !== "" && number === null) };
}

/** All addresses and numbers that a file names, to be looked up at once. */
export function customersNamed(rows: readonly FileRow[], settings: ImportSettings) {
  const named = rows.map((row) => nameIn(row, settings));
  return {
    emails: [...new Set(named.flatMap(({ email }) => email ?? []))],
    customerIds: [...new Set(named.flatMap(({ number }) => number ?? []))],
  };
}

/** The customer that a line names, or why there is none. A number tells more than an address, which may have changed. */
function customerOf({ email, number, bad }: NamedCustomer, { byId, byEmail }: KnownCustomers): bigint | LeftOutReason {
  const byNumber = number === null ? undefined : byId.get(number);
  const byAddress = email === null ? [] : (byEmail.get(email) ?? []);
  if (byNumber !== undefined) {
    return byAddress.length > 0 && !byAddress.includes(byNumber) ? "TWO_CUSTOMERS" : byNumber;
  }
  if (byAddress.length > 1) return "SEVERAL_CUSTOMERS";
  const [only] = byAddress;
  if (only !== undefined) return only;
  if (email !== null || number !== null) return "UNKNOWN";
  return bad ? "BAD_CUSTOMER" : "NO_CUSTOMER";
}

/**
 * What would be booked for each line of a file, and why not. Each customer gets points once: of lines with the same
 * points the first one counts, of lines that differ none does. The order of the lines changes nothing else.
 */
export function planRows(rows: readonly FileRow[], settings: ImportSettings, known: KnownCustomers): PlannedRow[] {
  const typed = rows.map(({ cells }) => cellOf(cells, settings.points));
  const notation = settings.numbers === "AUTO" ? notationOf(typed) : settings.numbers;
  const planned = rows.map((row, index): PlannedRow => {
    const named = nameIn(row, settings);
    const found = customerOf(named, known);
    const reading = readPoints(typed[index] ?? "", notation, settings);
    const base = { line: row.line, email: named.email };
    const points = "points" in reading ? reading.points : null;
    if (typeof found === "string") return { ...base, customerId: null, points, outcome: found };
    if ("fault" in reading) return { ...base, customerId: found, points, outcome: reading.fault };
    const outcome = known.left.has(found) ? "LEFT" : known.imported.has(found) ? "ALREADY_IMPORTED" : "BOOK";
    return { ...base, customerId: found, points, outcome };
  });
  return onceEach(planned);
}

function onceEach(planned: readonly PlannedRow[]): PlannedRow[] {
  const toBook = planned.filter(({ outcome }) => outcome === "BOOK");
  const ofCustomer = Map.groupBy(toBook, ({ customerId }) => customerId);
  return planned.map((row) => {
    const same = row.outcome === "BOOK" ? (ofCustomer.get(row.customerId) ?? []) : [];
    if (same.length < 2) return row;
    if (same.some(({ points }) => points !== row.points)) return { ...row, outcome: "DIFFERING" };
    return same[0]?.line === row.line ? row : { ...row, outcome: "DOUBLED" };
  });
}
