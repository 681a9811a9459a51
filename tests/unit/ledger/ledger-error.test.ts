import { describe, expect, it } from "vitest";
import { AppError } from "~/lib/app-error";
import { toLedgerError } from "~/modules/ledger/ledger-error";

const refusal = { message: "INSUFFICIENT_POINTS", detail: "award:1:2" };

describe("what the ledger's SQL refuses", () => {
  it.each([
    ["LEDGER_KEY_CONFLICT", 409, { eventKey: "k" }],
    ["INSUFFICIENT_POINTS", 409, { eventKey: "k" }],
    ["LEDGER_UNBALANCED", 500, { eventKey: "k" }],
    ["LEDGER_UNKNOWN_REVERSAL", 404, { reversesKey: "k" }],
    ["LEDGER_IMMUTABLE", 500, { eventKey: "k" }],
  ])("%s has status %i and says what it is about", (code, status, params) => {
    const cause = { message: code, detail: "k" };
    const error = toLedgerError(cause);
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code, status, params, message: `${code}: k`, cause });
  });

  it.each([
    ["by itself", refusal],
    [
      "as the driver writes it",
      { originalMessage: "INSUFFICIENT_POINTS", message: "Raw query failed", detail: "award:1:2" },
    ],
    ["in the error's meta", { message: "Raw query failed", meta: refusal }],
    [
      "in the driver adapter's error",
      { message: "Raw query failed", meta: { driverAdapterError: { cause: refusal } } },
    ],
    ["as a cause", { message: "outer", cause: { message: "inner", cause: refusal } }],
    ["five deep", { cause: { cause: { cause: { cause: { cause: refusal } } } } }],
  ])("is found %s", (_name, error) => {
    expect(toLedgerError(error)).toMatchObject({ code: "INSUFFICIENT_POINTS", params: { eventKey: "award:1:2" } });
  });

  it.each([
    ["another error", new Error("the connection is gone")],
    ["an error with another code", { message: "SOMETHING_ELSE", detail: "k" }],
    ["a code without what it is about", { message: "INSUFFICIENT_POINTS" }],
    ["a code that is no text", { message: 7, detail: "k" }],
    ["what it is about is no text", { message: "INSUFFICIENT_POINTS", detail: 7 }],
    ["a text", "INSUFFICIENT_POINTS"],
    ["nothing", null],
    ["six deep", { cause: { cause: { cause: { cause: { cause: { cause: refusal } } } } } }],
  ])("is not %s", (_name, error) => {
    expect(toLedgerError(error)).toBe(error);
  });
});
