import { expect, it } from "vitest";
import { z } from "zod";
import { AppError, PermanentError } from "~/lib/app-error";
import { isDataError, isOutage } from "~/lib/data-error";

/** As Prisma's raw queries (P2010), its models and its transactions pass on what the driver says. */
const prismaError = (code: string, driver?: object) =>
  Object.assign(new Error("Invalid invocation"), {
    name: "PrismaClientKnownRequestError",
    code,
    meta: driver && { driverAdapterError: { name: "DriverAdapterError", cause: driver } },
  });
const inDatabase = (state: string) =>
  prismaError("P2010", { originalCode: state, originalMessage: "x", kind: "postgres" });

it.each([
  ["division by zero", inDatabase("22012")],
  ["NUL in a text", inDatabase("22P05")],
  ["a number out of range", inDatabase("22003")],
  ["a duplicate, raw", inDatabase("23505")],
  ["a duplicate, by a model", prismaError("P2002")],
  ["a row that is not there", prismaError("P2025")],
  ["raised by a function", inDatabase("P0001")],
  ["one row twice in an upsert", inDatabase("21000")],
  ["a value too long for an index", inDatabase("54000")],
  ["an argument Prisma refuses", Object.assign(new Error("bad"), { name: "PrismaClientValidationError" })],
  ["what a topic does not promise", new z.ZodError([])],
  ["a refusal of our own", new AppError("INSUFFICIENT_POINTS", { status: 409 })],
  ["a permanent refusal", new PermanentError("CODE_TAKEN")],
  ["a wrong number", new RangeError("not a bigint")],
  ["no number", new SyntaxError("Cannot convert x to a BigInt")],
])("is about the data: %s", (_name, error) => {
  expect(isDataError(error)).toBe(true);
  expect(isOutage(error)).toBe(false);
});

it.each([
  ["no database, in a transaction", prismaError("P1001", { kind: "DatabaseNotReachable" })],
  ["no database, raw", prismaError("P2010", { kind: "DatabaseNotReachable" })],
  ["connection cut", prismaError("P2010", { kind: "ConnectionClosed" })],
  ["backend ended", inDatabase("57P01")],
  ["database starting", inDatabase("57P03")],
  ["connection lost", inDatabase("08006")],
  ["out of memory", inDatabase("53200")],
  ["disk full", inDatabase("53100")],
  ["too many connections", inDatabase("53300")],
  ["deadlock", inDatabase("40P01")],
  ["serialisation", inDatabase("40001")],
  ["statement timeout", inDatabase("57014")],
  ["lock timeout", inDatabase("55P03")],
  ["read-only", inDatabase("25006")],
  ["no such table", inDatabase("42P01")],
  ["not allowed", inDatabase("42501")],
  ["inner error of the server", inDatabase("XX000")],
  ["transaction ran out of time", prismaError("P2028")],
  ["no connection free", prismaError("P2024")],
  ["write conflict", prismaError("P2034")],
  ["the driver's own words", new Error("Connection terminated unexpectedly")],
  ["a socket", Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" })],
  ["a request that failed", new TypeError("fetch failed", { cause: new Error("ECONNREFUSED") })],
  ["a pipe", Object.assign(new Error("write EPIPE"), { code: "EPIPE" })],
  ["something thrown", "gone"],
])("is an outage: %s", (_name, error) => {
  expect(isDataError(error)).toBe(false);
  expect(isOutage(error)).toBe(true);
});

it.each(["SHOPIFY_UNAVAILABLE", "RULE_DATA_MISSING"])("%s is neither: others may go through", (code) => {
  const error = new AppError(code, { status: 503 });
  expect([isDataError(error), isOutage(error)]).toEqual([false, false]);
});
