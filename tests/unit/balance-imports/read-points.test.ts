import { describe, expect, it } from "vitest";
import { notationOf, readPoints } from "~/modules/balance-imports/read-points";

const read = (typed: string, notation: "POINT" | "COMMA" | null = null, roundDown = false) =>
  readPoints(typed, notation, { roundDown });

describe("a balance", () => {
  it.each([
    ["1250", 1250],
    [" 1250 ", 1250],
    ["1 250", 1250],
    ["1'250", 1250],
    ["1.250,00", 1250],
    ["1,250.00", 1250],
    ["1.250.000", 1_250_000],
    ["1,250,000", 1_250_000],
    ["12,00", 12],
    ["12.0", 12],
    ["2147483647", 2_147_483_647],
  ])("%s is read in any file", (typed, points) => {
    expect(read(typed)).toEqual({ points });
  });

  it.each([
    ["1.250", "COMMA", { points: 1250 }],
    ["1,250", "POINT", { points: 1250 }],
    ["1.250", "POINT", { fault: "AMBIGUOUS_NUMBER" }],
    ["1,250", null, { fault: "AMBIGUOUS_NUMBER" }],
    ["1.250", null, { fault: "AMBIGUOUS_NUMBER" }],
  ] as const)("%s means what the other numbers of the file mean: %s", (typed, notation, reading) => {
    expect(read(typed, notation)).toEqual(reading);
  });

  it.each([
    ["", "NO_POINTS"],
    ["   ", "NO_POINTS"],
    ["none", "NOT_A_NUMBER"],
    ["12 pts", "NOT_A_NUMBER"],
    ["1e3", "NOT_A_NUMBER"],
    ["1.25E+03", "NOT_A_NUMBER"],
    ["1..2", "NOT_A_NUMBER"],
    ["-5", "NEGATIVE"],
    ["−5", "NEGATIVE"],
    ["0", "NOTHING"],
    ["0,00", "NOTHING"],
    ["3,56", "FRACTION"],
    ["3.5", "FRACTION"],
    ["2147483648", "TOO_BIG"],
    ["99999999999999999999", "TOO_BIG"],
  ])("%j is not booked: %s", (typed, fault) => {
    expect(read(typed)).toEqual({ fault });
  });

  it("with a fraction is rounded down where that is wanted, below one there is nothing", () => {
    expect(read("3.56", null, true)).toEqual({ points: 3 });
    expect(read("1.234,99", null, true)).toEqual({ points: 1234 });
    expect(read("0,99", null, true)).toEqual({ fault: "NOTHING" });
  });
});

describe("how a column writes its numbers", () => {
  it.each([
    [["100", "1.250,00", "1.250"], "COMMA"],
    [["100", "1,250.50", "1,250"], "POINT"],
    [["3.5", "1,250"], "POINT"],
    [["1.250.000"], "COMMA"],
    [["100", "1.250", ""], null],
    [["3,5", "3.5"], null],
    [[], null],
  ])("%j: %s", (column, notation) => {
    expect(notationOf(column)).toBe(notation);
  });
});
