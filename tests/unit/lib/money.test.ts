import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { currencyExponent, fromMinor, toLiquidPrice, toMinor } from "~/lib/money";

describe("money", () => {
  it.each([
    ["12.50", "EUR", 1250n, "12.50"],
    ["12.5", "EUR", 1250n, "12.50"],
    ["0.05", "EUR", 5n, "0.05"],
    ["0", "EUR", 0n, "0.00"],
    ["-0", "EUR", 0n, "0.00"],
    ["-3", "EUR", -300n, "-3.00"],
    ["1200", "JPY", 1200n, "1200"],
    ["-1200", "JPY", -1200n, "-1200"],
    ["1.234", "KWD", 1234n, "1.234"],
    ["0.001", "KWD", 1n, "0.001"],
    ["19.999", "EUR", 2000n, "20.00"],
    ["-0.01", "EUR", -1n, "-0.01"],
    [" 7.00 ", "EUR", 700n, "7.00"],
    ["99999999999999.99", "EUR", 9999999999999999n, "99999999999999.99"],
    ["4990.50", "HUF", 499050n, "4990.50"],
    ["25000.00", "IDR", 2500000n, "25000.00"],
    ["12000", "LBP", 1200000n, "12000.00"],
    ["1.5", "IQD", 1500n, "1.500"],
    ["300", "MGA", 300n, "300"],
  ])("%s %s", (decimal, currency, minor, text) => {
    expect(toMinor(decimal, currency)).toBe(minor);
    expect(fromMinor(minor, currency)).toBe(text);
  });

  it.each([
    ["1.004", "EUR", 100n],
    ["1.00499", "EUR", 100n],
    ["1.005", "EUR", 101n],
    ["1.006", "EUR", 101n],
    ["-1.004", "EUR", -100n],
    ["-1.005", "EUR", -101n],
    ["-1.006", "EUR", -101n],
    ["0.5", "JPY", 1n],
    ["0.4", "JPY", 0n],
    ["1.2344", "KWD", 1234n],
    ["1.2345", "KWD", 1235n],
  ])("%s %s is rounded half away from zero", (decimal, currency, minor) => {
    expect(toMinor(decimal, currency)).toBe(minor);
  });

  it.each(["", "1,50", "1e3", "--1", "+1", "abc", "1.", ".5", "1 2", "1x", "x1", "1.5.5"])("refuses %j", (text) => {
    const refusal = { code: "AMOUNT_INVALID", message: `"${text}" is not an amount` };
    expect(() => toMinor(text, "EUR")).toThrowError(expect.objectContaining(refusal) as Error);
  });

  it.each([
    ["EUR", 2],
    ["JPY", 0],
    ["KWD", 3],
    ["COP", 2],
    ["PKR", 2],
    ["ISK", 0],
    ["CLP", 0],
    ["XYZ", 2],
  ])("%s has %i decimal places, asked once or again", (currency, digits) => {
    expect(currencyExponent(currency)).toBe(digits);
    expect(currencyExponent(currency)).toBe(digits);
  });

  it.each([
    [1_250, "EUR", 1_250],
    [1_000, "JPY", 100_000],
    [1_234, "KWD", 123],
    [1_235, "KWD", 124],
    [0, "EUR", 0],
  ])("%i minor units of %s are %i in Liquid", (minor, currency, liquid) => {
    expect(toLiquidPrice(minor, currency)).toBe(liquid);
  });

  it("comes back from its text", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
        fc.constantFrom("EUR", "JPY", "KWD"),
        (minor, currency) => {
          expect(toMinor(fromMinor(minor, currency), currency)).toBe(minor);
        },
      ),
    );
  });
});
