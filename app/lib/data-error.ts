import { z } from "zod";
import { AppError } from "./app-error";

/**
 * Whether an error is caused by the processed data, so that other data can still be processed. Any other error (no
 * connection, a timeout, a deadlock, no memory, a missing table) would hit all other data as well.
 */
export function isDataError(error: unknown): boolean {
  if (error instanceof AppError) return error.status < 500 && error.status !== 429;
  if (error instanceof z.ZodError) return true;
  const state = sqlState(error);
  if (state) return dataStates.some((prefix) => state.startsWith(prefix));
  const { name, code, cause } = fieldsOf(error);
  if (name === "PrismaClientValidationError") return true;
  if (name === "PrismaClientKnownRequestError") return typeof code === "string" && dataCodes.has(code);
  // Our own code met a value it does not handle; with a cause it is a failed request instead.
  const ownFault = error instanceof TypeError || error instanceof RangeError || error instanceof SyntaxError;
  return ownFault && cause === undefined;
}

/** Whether all other work would fail now, too; an error of our own code says nothing about that. */
export const isOutage = (error: unknown): boolean => !(error instanceof AppError) && !isDataError(error);

/**
 * PostgreSQL's error classes: cardinality, data exception, integrity constraint, check option, raised by a function;
 * 54000 is a value too long for an index.
 */
const dataStates = ["21", "22", "23", "44", "P0", "54000"];

/** Prisma's codes for errors without an SQLSTATE: value too long, constraints, wrong values, a missing row. */
const dataCodes: ReadonlySet<string> = new Set([
  "P2000",
  "P2001",
  "P2002",
  "P2003",
  "P2004",
  "P2005",
  "P2006",
  "P2007",
  "P2011",
  "P2012",
  "P2013",
  "P2014",
  "P2015",
  "P2017",
  "P2018",
  "P2019",
  "P2020",
  "P2025",
  "P2033",
]);

/** The SQLSTATE of an error, wherever Prisma nests the driver's error. */
function sqlState(error: unknown, depth = 0): string | null {
  if (typeof error !== "object" || error === null || depth > 5) return null;
  const fields = fieldsOf(error);
  for (const code of [fields.originalCode, fields.code]) {
    if (typeof code === "string" && /^[0-9A-Z]{5}$/.test(code) && !/^P[1-9]|^E[A-Z]+$/.test(code)) return code;
  }
  for (const inner of [fields.meta, fields.driverAdapterError, fields.cause]) {
    const state = sqlState(inner, depth + 1);
    if (state) return state;
  }
  return null;
}

const fieldsOf = (error: unknown): Record<string, unknown> =>
  typeof error === "object" && error !== null ? (error as Record<string, unknown>) : {};
