import { describe, expect, it } from "vitest";
import type { RewardKind } from "~/modules/rewards/reward-fields";
import { isFarApart, worthOf, worthOfHundred } from "~/modules/rewards/worth-per-point";

describe("what points are worth in a reward", () => {
  it.each<[RewardKind, number, bigint | null, bigint | null]>([
    ["AMOUNT", 500, 500n, 100n],
    ["AMOUNT", 400, 500n, 125n],
    ["SLIDER", 100, 100n, 100n],
    ["SLIDER", 1, 1n, 100n],
    // Rounded to the nearest: 33.3 and 66.6, and a half up.
    ["AMOUNT", 1_500, 500n, 33n],
    ["AMOUNT", 1_500, 1_000n, 67n],
    ["AMOUNT", 200, 1n, 1n],
    ["AMOUNT", 1_000_000, 500n, 0n],
    // Not to be told in money.
    ["PERCENT", 500, null, null],
    ["PERK", 500, null, null],
    ["PERCENT", 500, 500n, null],
    // While the form is filled in.
    ["AMOUNT", 500, null, null],
    ["AMOUNT", 500, 0n, null],
    ["AMOUNT", 0, 500n, null],
  ])("%s for %i points off %s: 100 points are worth %s", (kind, points, amountMinor, expected) => {
    const worth = worthOf({ kind, points, amountMinor });
    expect(worth && worthOfHundred(worth)).toBe(expected);
  });
});

describe("two rewards are far apart", () => {
  it.each<[bigint, number, bigint, number, boolean]>([
    [500n, 500, 500n, 500, false],
    [1_000n, 500, 2_000n, 1_000, false],
    // 1.00 against 1.50 for 100 points: just half as much again.
    [500n, 500, 750n, 500, false],
    [500n, 500, 751n, 500, true],
    [500n, 500, 333n, 500, true],
    [500n, 500, 334n, 500, false],
    [999_999_999_999n, 1_000_000, 1n, 1, true],
  ])("%s for %i points and %s for %i: %s, either way round", (amountMinor, points, other, otherPoints, expected) => {
    const [one, two] = [
      { amountMinor, points },
      { amountMinor: other, points: otherPoints },
    ];
    expect([isFarApart(one, two), isFarApart(two, one)]).toEqual([expected, expected]);
  });
});
