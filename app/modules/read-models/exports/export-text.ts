import { toLocalTime } from "~/lib/local-time";
import { fromMinor } from "~/lib/money";
import type { ExportValue } from "./read-export-page.server";

/** How the reader's spreadsheet writes things. */
export interface ExportFormat {
  currency: string;
  timezone: string;
  /** between whole and part: "," in German */
  decimal: "." | ",";
}

/** A value as a spreadsheet of the reader's language takes it; times are those of the shop. */
export function exportText(
  value: ExportValue,
  { currency, timezone, decimal }: ExportFormat,
): string | number | bigint | null {
  if (value === null || typeof value === "number" || typeof value === "bigint") return value;
  if (value instanceof Date) return toLocalTime(value, timezone).replace("T", " ");
  if (typeof value === "object") return fromMinor(value.minor, currency).replace(".", decimal);
  return String(value);
}
