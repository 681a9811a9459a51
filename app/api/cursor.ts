import { AppError } from "~/lib/app-error";
import { momentInput } from "~/lib/date-input";
import type { RowPlace } from "~/lib/place-cursor";
import { isUuid } from "~/lib/uuid";

const invalid = () => new AppError("CURSOR_INVALID", { status: 422, field: "cursor" });

// Cursors are opaque to callers: their content may change.
const encode = (text: string): string => btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

function decode(cursor: string, shape: RegExp): RegExpExecArray {
  try {
    const found = shape.exec(atob(cursor.replaceAll("-", "+").replaceAll("_", "/")));
    if (found) return found;
  } catch {
    // not base64: refused below
  }
  throw invalid();
}

const MOMENT_AND_ID = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([0-9a-f-]+)$/;

export const placeCursor = (next: RowPlace | null): string | null =>
  next && encode(`${next.at.toISOString()} ${next.id}`);

/** @throws AppError CURSOR_INVALID */
export function readPlaceCursor(cursor: string | undefined): RowPlace | undefined {
  if (cursor === undefined) return undefined;
  const [, at = "", id = ""] = decode(cursor, MOMENT_AND_ID);
  const moment = momentInput.safeParse(at).data;
  if (!moment || !isUuid(id)) throw invalid();
  return { at: moment, id };
}

export const numberCursor = (next: bigint | null): string | null => (next === null ? null : encode(next.toString()));

/** @throws AppError CURSOR_INVALID */
export function readNumberCursor(cursor: string | undefined): bigint | undefined {
  if (cursor === undefined) return undefined;
  const [digits = ""] = decode(cursor, /^\d{1,18}$/);
  return BigInt(digits);
}
