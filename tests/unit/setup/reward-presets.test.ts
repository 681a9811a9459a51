import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromMinor, toMinor } from "~/lib/money";
import { defaultUnit } from "~/modules/earning/rules/default-unit";
import { POINTS_MAX } from "~/modules/rewards/reward-fields";
import { worthExample, worthForShare } from "~/modules/setup/point-worth";
import { rewardSetOf, rewardSetIds, type RewardPreset } from "~/modules/setup/reward-presets";
import { shopKinds } from "~/modules/setup/shop-kinds";

const titleOf = ({ kind }: { kind: string }) => ({ en: kind, de: kind });
const setOf = (kind: (typeof shopKinds)[number], hundred: number, currency = "EUR") =>
  rewardSetOf({ kind, currency, hundred, titleOf });

/** The price of a reward, or of a slider's step, and what that gives. */
const priceOf = ({ input }: RewardPreset) => ({
  points: input.points ?? input.pointsPerUnit ?? 0,
  gives: input.amount ?? input.unit ?? null,
});

it.each([
  // what 100 points are worth in cents; prices of 5 euros, 10 euros, a slider's step and a perk for 3 euros
  [200, [250, "5.00"], [500, "10.00"], [100, "2.00"], [150, null]],
  [300, [167, "5.00"], [334, "10.00"], [100, "3.00"], [100, null]],
  [500, [100, "5.00"], [200, "10.00"], [100, "5.00"], [60, null]],
  [800, [63, "5.00"], [125, "10.00"], [100, "8.00"], [38, null]],
  [5, [10_000, "5.00"], [20_000, "10.00"], [2_000, "1.00"], [6_000, null]],
])("where 100 points are worth %i cents, consumables cost %j, %j, %j and %j", (hundred, ...prices) => {
  const found = setOf("CONSUMABLES", hundred).map(priceOf);
  expect(found.map(({ points, gives }) => [points, gives])).toEqual(prices);
});

it("a euro is about a euro in any currency", () => {
  const [small] = setOf("OTHER", 500_000, "HUF");
  expect(small?.input).toMatchObject({ kind: "AMOUNT", points: 100, amount: "5000.00" });
});

describe.each(shopKinds)("the rewards for %s", (kind) => {
  const set = setOf(kind, 500);

  it("begin with a small amount, have a larger one and a perk, all switched on", () => {
    const kinds = set.map(({ input }) => input.kind);
    expect(kinds.slice(0, 2)).toEqual(["AMOUNT", "AMOUNT"]);
    expect(kinds.at(-1)).toBe("PERK");
    expect(set.every(({ input }) => input.enabled)).toBe(true);
    const [small, large] = set.map(priceOf);
    expect(large!.points).toBeGreaterThan(small!.points);
  });

  it("have ids of their own, the same each time", () => {
    const ids = set.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(rewardSetIds).toEqual(expect.arrayContaining(ids));
    expect(setOf(kind, 300).map(({ id }) => id)).toEqual(ids);
  });

  it("never give back more than the share, and miss it by less than a point", () => {
    const shares = fc.integer({ min: 50, max: 3_000 });
    const rules = fc.record({
      pointsPerUnit: fc.integer({ min: 1, max: 50 }),
      currency: fc.constantFrom("EUR", "JPY", "HUF", "KWD"),
    });
    fc.assert(
      fc.property(shares, rules, (share, { pointsPerUnit, currency }) => {
        const unit = Number(defaultUnit(currency));
        const hundred = worthForShare(share, { pointsPerUnit, unit });
        for (const preset of setOf(kind, hundred, currency)) {
          const { points, gives } = priceOf(preset);
          const cost = gives === null ? preset.cost : Number(toMinor(gives, currency));
          expect(preset.cost).toBe(cost);
          expect(points).toBeLessThanOrEqual(POINTS_MAX);
          expect(points * hundred).toBeGreaterThanOrEqual(cost * 100);
          expect((points - 1) * hundred).toBeLessThan(cost * 100);
        }
      }),
    );
  });

  it("are worth what the example beside them says", () => {
    const { points, worth } = worthExample({ pointsPerUnit: 1, unit: 100 }, 500);
    const [small] = set;
    expect(small!.input.amount).toBe(fromMinor(BigInt((small!.input.points! * worth) / points), "EUR"));
  });
});

it("leaves out what costs more points than a reward can", () => {
  expect(setOf("B2B", 1).map(({ item }) => item)).toEqual([
    "REWARD_SMALL",
    "REWARD_LARGE",
    "REWARD_SLIDER",
    "REWARD_PERK",
  ]);
  expect(setOf("B2B", 1, "KWD").map(({ item }) => item)).toEqual([]);
});
