import { describe, expect, it } from "vitest";
import { sameAsBelow } from "~/components/tiers/tier-view";
import { tierBenefitsOf } from "~/modules/earning/rules/tier-benefits";

const order = { event: "ORDER" as const, enabled: true };
const tier = (id: string, multiplierPercent: number) => ({ id, name: id.toUpperCase(), multiplierPercent });

describe("what rules make of tiers", () => {
  it("is the multiplier where a rule that is on uses it, as rules for orders do by themselves", () => {
    expect(tierBenefitsOf([{ ...order, conditions: {} }]).multiplied).toBe(true);
    expect(tierBenefitsOf([{ ...order, enabled: false, conditions: {} }]).multiplied).toBe(false);
    expect(tierBenefitsOf([{ ...order, conditions: { tierMultiplier: false } }]).multiplied).toBe(false);
    expect(tierBenefitsOf([{ event: "BIRTHDAY", enabled: true, conditions: {} }]).multiplied).toBe(false);
  });

  it("is what rules give to some tiers alone", () => {
    const rules = [
      { ...order, conditions: { tiers: ["a", "b"] } },
      { ...order, conditions: { tiers: ["b"] } },
    ];
    expect(tierBenefitsOf(rules).named).toEqual(["a", "b"]);
    expect(tierBenefitsOf(rules.map((rule) => ({ ...rule, enabled: false }))).named).toEqual([]);
  });
});

describe("a tier that gives no more than the one below", () => {
  const [gold, silver, bronze] = [tier("gold", 150), tier("silver", 150), tier("bronze", 100)];
  const tiers = [gold, silver, bronze];

  it("names that one, or none where it is the lowest", () => {
    expect(tiers.map((each) => sameAsBelow(tiers, each, { named: [] }))).toEqual(["SILVER", null, ""]);
  });

  it("gives more where a rule is for it alone", () => {
    expect(tiers.map((each) => sameAsBelow(tiers, each, { named: ["gold", "bronze"] }))).toEqual([null, null, null]);
  });
});
