import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mulDiv } from "~/lib/rounding";

describe("a * b / c", () => {
  it.each([
    // a, b, c, down, nearest, up
    [7, 1, 1, 7, 7, 7],
    [0, 5, 3, 0, 0, 0],
    [7, 1, 3, 2, 2, 3],
    [8, 1, 3, 2, 3, 3],
    [5, 1, 2, 2, 3, 3],
    [6, 1, 3, 2, 2, 2],
    [10, 3, 4, 7, 8, 8],
    [-7, 1, 3, -3, -2, -2],
    [-8, 1, 3, -3, -3, -2],
    [-5, 1, 2, -3, -3, -2],
    [-6, 1, 3, -2, -2, -2],
    [-1, 1, 3, -1, 0, 0],
    [9_007_199_254_740_991, 1_000, 1_000, 9_007_199_254_740_991, 9_007_199_254_740_991, 9_007_199_254_740_991],
  ])("%i * %i / %i: down %i, to the nearest %i, up %i", (a, b, c, down, nearest, up) => {
    expect(mulDiv(a, b, c, "FLOOR")).toBe(down);
    expect(mulDiv(a, b, c, "NEAREST")).toBe(nearest);
    expect(mulDiv(a, b, c, "CEIL")).toBe(up);
  });

  it("is never minus zero", () => {
    expect(Object.is(mulDiv(-1, 1, 3, "NEAREST"), 0)).toBe(true);
    expect(Object.is(mulDiv(0, -1, 3, "FLOOR"), 0)).toBe(true);
  });

  it("rounds down, up or to the nearer of both, by less than one", () => {
    const whole = fc.integer({ min: -100_000, max: 100_000 });
    fc.assert(
      fc.property(whole, whole, fc.integer({ min: 1, max: 1_000 }), (a, b, c) => {
        const exact = (a * b) / c;
        expect(mulDiv(a, b, c, "FLOOR")).toBe(Math.floor(exact) + 0);
        expect(mulDiv(a, b, c, "CEIL")).toBe(Math.ceil(exact) + 0);
        expect(mulDiv(a, b, c, "NEAREST")).toBe(Math.sign(exact) * Math.floor(Math.abs(exact) + 0.5) + 0);
      }),
    );
  });
});
