import { describe, expect, it } from "vitest";
import type { RuleConditions } from "~/modules/earning/conditions/rule-conditions";
import { storefrontEarning } from "~/modules/earning/programme/storefront-earning";

const now = new Date("2026-11-21T12:00:00Z");
const basis = { includeTax: true, includeShipping: false, afterDiscounts: true };
const rule = {
  enabled: true,
  validFrom: null,
  validTo: null,
  pointsPerUnit: 1,
  unit: 100,
  rounding: "FLOOR" as const,
  holdDays: 14,
  basis,
};
const inputs = { rule, conditions: {}, multipliers: [], taxesIncluded: true, netShare: 8_403, currency: "EUR", now };
const plain = { pointsPerUnit: 1, unitMinor: 100, rounding: "FLOOR" };

describe("what the storefront may promise of paid orders", () => {
  it("is the plain rule for everybody", () => {
    expect(storefrontEarning(inputs)).toEqual(plain);
  });

  it.each([
    ["EUR", 100, 100],
    ["JPY", 100, 10_000],
    ["KWD", 1_000, 100],
  ])("counts the unit of %s as Liquid counts prices", (currency, unit, unitMinor) => {
    const counted = storefrontEarning({ ...inputs, currency, rule: { ...rule, unit } });
    expect(counted?.unitMinor).toBe(unitMinor);
  });

  it.each<[string, Partial<typeof rule>]>([
    ["off", { enabled: false }],
    ["over", { validTo: now as never }],
    ["not yet there", { validFrom: new Date(now.getTime() + 1) as never }],
  ])("is nothing while the rule is %s", (_state, changed) => {
    expect(storefrontEarning({ ...inputs, rule: { ...rule, ...changed } })).toBeNull();
  });

  it.each<RuleConditions>([{ countries: ["DE"] }, { weekdays: [1] }, { segments: ["1"] }, { tiers: ["gold"] }])(
    "is nothing for a rule that holds for some only: %j",
    (conditions) => {
      expect(storefrontEarning({ ...inputs, conditions })).toBeNull();
    },
  );

  it("says where the member's tier changes nothing", () => {
    expect(storefrontEarning({ ...inputs, conditions: { tierMultiplier: false } })).toEqual({
      ...plain,
      untiered: true,
    });
    expect(storefrontEarning({ ...inputs, conditions: { tierMultiplier: true } })).toEqual(plain);
  });

  it("names the products that count and the minimum", () => {
    const conditions = { withoutProducts: ["9"], onlyTags: ["Sale "], minimumAmount: 2_000 };
    expect(storefrontEarning({ ...inputs, conditions })).toEqual({
      ...plain,
      minimum: 2_000,
      products: { withoutProducts: ["9"], onlyTags: ["sale"] },
    });
    const long = { onlyProducts: Array.from({ length: 3_000 }, (_none, index) => String(8_000_000 + index)) };
    expect(storefrontEarning({ ...inputs, conditions: long })).toBeNull();
  });

  it.each([
    ["prices with tax, points with tax", true, true, undefined],
    ["prices with tax, points without", true, false, 8_403],
    ["prices without tax, points without", false, false, undefined],
    ["prices without tax, points with tax", false, true, undefined],
  ])("%s", (_case, taxesIncluded, includeTax, share) => {
    const taxed = { ...inputs, taxesIncluded, rule: { ...rule, basis: { ...basis, includeTax } } };
    expect(storefrontEarning(taxed)?.share).toBe(share);
    const blind = share === undefined ? plain : { ...plain, noEstimate: true };
    expect(storefrontEarning({ ...taxed, netShare: null })).toEqual(blind);
  });

  it("tells of campaigns that run or will run, so that the page decides by the time", () => {
    const campaign = (start: string, end: string) => ({
      name: "Double",
      percent: 200,
      startsAt: new Date(start),
      endsAt: new Date(end),
    });
    const multipliers = [
      campaign("2026-12-01T00:00:00Z", "2026-12-02T00:00:00Z"),
      campaign("2026-11-20T00:00:00Z", "2026-11-21T12:00:00Z"),
    ];
    expect(storefrontEarning({ ...inputs, multipliers })?.campaigns).toEqual([
      { percent: 200, startsAt: "2026-12-01T00:00:00.000Z", endsAt: "2026-12-02T00:00:00.000Z" },
    ]);
  });
});
