import type { ImportSettings } from "~/modules/balance-imports/import-settings";
import { memberName, type PersonName } from "~/modules/members/member-name";
import type { ListedRow } from "~/modules/balance-imports/read-import.server";

/** What the list shows of a line of the file. */
export interface RowView {
  line: number;
  /** name of a known customer, else the address or number that the file has */
  who: string;
  customerId: string | null;
  points: number | null;
  /** the file's text where it is no number of points */
  typed: string;
  outcome: string;
}

/** `names` are those of known customers, by number. */
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
