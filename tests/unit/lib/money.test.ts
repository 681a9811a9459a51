import { describe, expect, it } from "vitest";
import { fromMinor, toMinor } from "~/lib/money";

describe("money", () => {
  it.each([
    ["12.50", "EUR", 1250n, "12.50"],
    ["12.5", "EUR", 1250n, "12.50"],
    ["0.05", "EUR", 5n, "0.05"],
    ["-3", "EUR", -300n, "-3.00"],
    ["1200", "JPY", 1200n, "1200"],
    ["1.234", "KWD", 1234n, "1.234"],
    ["19.999", "EUR", 2000n, "20.00"],
    ["-0.01", "EUR", -1n, "-0.01"],
    ["99999999999999.99", "EUR", 9999999999999999n, "99999999999999.99"],
  ])("%s %s", (decimal, currency, minor, text) => {
    expect(toMinor(decimal, currency)).toBe(minor);
    expect(fromMinor(minor, currency)).toBe(text);
  });

  it.each(["", "1,50", "1e3", "--1", "abc", "1."])("refuses %j", (text) => {
    expect(() => toMinor(text, "EUR")).toThrowError(expect.objectContaining({ code: "AMOUNT_INVALID" }) as Error);
  });
});
