import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { estimateYear } from "~/modules/setup/estimate";
import { worthExample, worthForShare, worthOf } from "~/modules/setup/point-worth";

const perEuro = { pointsPerUnit: 1, unit: 100 };

describe("what 100 points are worth", () => {
  it.each([
    // share in hundredths of a percent, points for each full amount in minor units, worth in minor units
    [200, 1, 100, 200],
    [500, 1, 100, 500],
    [450, 1, 100, 450],
    [500, 5, 100, 100],
    [500, 2, 100, 250],
    [300, 1, 1_000, 3_000],
    [800, 1, 100_000, 800_000],
    [50, 100, 100, 1],
  ])("to give %i back by %i for each %i: %i", (share, pointsPerUnit, unit, worth) => {
    expect(worthForShare(share, { pointsPerUnit, unit })).toBe(worth);
  });

  it("shows as 100 euros, 100 points, 5 euros", () => {
    expect(worthExample(perEuro, 500)).toEqual({ spent: 10_000, points: 100, worth: 500 });
    expect(worthExample({ pointsPerUnit: 2, unit: 100 }, 250)).toEqual({ spent: 10_000, points: 200, worth: 500 });
  });

  it("gives back the share that was chosen, to half a percent of it", () => {
    const shares = fc.integer({ min: 50, max: 3_000 });
    const rules = fc.record({
      pointsPerUnit: fc.integer({ min: 1, max: 10 }),
      unit: fc.constantFrom(100, 1_000, 100_000),
    });
    fc.assert(
      fc.property(shares, rules, (share, rule) => {
        const { spent, worth } = worthExample(rule, worthForShare(share, rule));
        const wanted = (spent * share) / 10_000;
        // A hundredth of the smallest coin for each point, and its rounding.
        expect(Math.abs(worth - wanted)).toBeLessThanOrEqual(rule.pointsPerUnit / 2 + 0.5);
      }),
    );
  });
});

describe("the last year", () => {
  const year = { buyers: 120, spent: 1_234_567, regulars: 78, regularsSpent: 987_654, regularsAway: 31 };

  it("is counted by the rule for orders, and in money", () => {
    expect(estimateYear(year, perEuro, 500)).toEqual({
      buyers: { count: 120, points: 12_345, worth: 61_725 },
      regulars: { count: 78, points: 9_876, worth: 49_380, away: 31 },
    });
  });

  it("without orders is none", () => {
    const none = { buyers: 0, spent: 0, regulars: 0, regularsSpent: 0, regularsAway: 0 };
    expect(estimateYear(none, perEuro, 500)).toBeNull();
  });

  it("costs no more than the share of what was bought, and more with more bought", () => {
    const amounts = fc.nat({ max: 1_000_000_000 });
    const shares = fc.integer({ min: 50, max: 3_000 });
    fc.assert(
      fc.property(amounts, amounts, shares, (spent, more, share) => {
        const hundred = worthForShare(share, perEuro);
        const worth = (of: number) => estimateYear({ ...year, spent: of }, perEuro, hundred)!.buyers.worth;
        expect(worth(spent)).toBeLessThanOrEqual((spent * share) / 10_000 + 1);
        expect(worth(spent + more)).toBeGreaterThanOrEqual(worth(spent));
      }),
    );
  });

  it("is worth what its points are worth", () => {
    const { buyers } = estimateYear(year, perEuro, 300)!;
    expect(buyers.worth).toBe(worthOf(buyers.points, 300));
  });
});
