import { AppError } from "~/lib/app-error";

const statusByCode = new Map([
  ["LEDGER_KEY_CONFLICT", 409],
  ["INSUFFICIENT_POINTS", 409],
  ["LEDGER_UNBALANCED", 500],
  ["LEDGER_UNKNOWN_REVERSAL", 404],
  ["LEDGER_IMMUTABLE", 500],
]);

/**
 * Turns an error of the ledger's SQL functions into an AppError that names the event key; returns other errors
 * unchanged.
 */
export function toLedgerError(error: unknown): unknown {
  const refusal = findRefusal(error, 0);
  if (refusal === null) return error;
  const { code, detail } = refusal;
  return new AppError(code, {
    status: statusByCode.get(code),
    message: `${code}: ${detail}`,
    params: code === "LEDGER_UNKNOWN_REVERSAL" ? { reversesKey: detail } : { eventKey: detail },
    cause: error,
  });
}

/** The driver's error is nested at different depths inside Prisma's error. */
function findRefusal(error: unknown, depth: number): { code: string; detail: string } | null {
  if (typeof error !== "object" || error === null || depth > 5) return null;
  const fields = error as Record<string, unknown>;
  const message = fields.originalMessage ?? fields.message;
  if (typeof message === "string" && typeof fields.detail === "string" && statusByCode.has(message)) {
    return { code: message, detail: fields.detail };
  }
  for (const inner of [fields.meta, fields.driverAdapterError, fields.cause]) {
    const found = findRefusal(inner, depth + 1);
    if (found !== null) return found;
  }
  return null;
}
