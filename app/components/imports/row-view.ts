import type { ImportSettings } from "~/modules/balance-imports/import-settings";
import { memberName, type PersonName } from "~/modules/members/member-name";
import type { ListedRow } from "~/modules/balance-imports/read-import.server";

/** A line of the file as plain values. */
export interface RowView {
  line: number;
  /** name of a known customer, else the file's e-mail or customer id */
  who: string;
  customerId: string | null;
  points: number | null;
  /** the file's text, when it is not a number of points */
  typed: string;
  outcome: string;
}

/** `names` are those of known customers, by id. */
export function toRowView(row: ListedRow, settings: ImportSettings, names: ReadonlyMap<bigint, PersonName>): RowView {
  const cell = (column: number | null) => (column === null ? "" : (row.cells[column] ?? ""));
  const known = row.customerId === null ? undefined : names.get(row.customerId);
  return {
    line: row.line,
    who: (known && memberName(known)) || row.email || cell(settings.email) || cell(settings.customerId),
    customerId: row.customerId?.toString() ?? null,
    points: row.points,
    typed: cell(settings.points),
    outcome: row.outcome,
  };
}
