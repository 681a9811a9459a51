import { describe, expect, it } from "vitest";
import { plannedLadder } from "~/modules/tiers/planned-ladder";
import { tierForm, tierInput } from "~/modules/tiers/tier-input";
import { fromThreshold, sameFigure, toThreshold } from "~/modules/tiers/threshold";

describe("a threshold", () => {
  it.each([
    ["de", "500,5", "SPENT", "EUR", 50_050n],
    ["de", "1.000", "SPENT", "EUR", 100_000n],
    ["de", "1.000", "POINTS", "EUR", 1_000n],
    ["en", "1,000", "POINTS", "EUR", 1_000n],
    ["en", "500", "SPENT", "JPY", 500n],
    ["en", "500", "SPENT", "KWD", 500_000n],
    ["en", "0", "POINTS", "EUR", 0n],
    ["en", "12.00", "ORDERS", "EUR", 12n],
  ] as const)("typed in %s as %s in %s of %s is %s", (language, text, basis, currency, expected) => {
    const typed = { name: "Gold", threshold: text, multiplierPercent: "1" };
    const { threshold } = tierForm({ language, currency }, basis).parse(typed);
    expect(toThreshold(threshold, basis, currency)).toBe(expected);
    expect(toThreshold(fromThreshold(expected, basis, currency), basis, currency)).toBe(expected);
  });

  it("is no half point or order, no text, nothing below zero", () => {
    expect(() => toThreshold("1.5", "POINTS", "EUR")).toThrow("NOT_WHOLE");
    for (const threshold of ["", "-1", "many", "1.2345", "1e9"])
      expect(tierInput.safeParse({ name: "Gold", threshold, multiplierPercent: 100 }).success).toBe(false);
  });

  it("keeps its figure in another basis", () => {
    expect(sameFigure(500n, { from: "POINTS", to: "SPENT", currency: "EUR" })).toBe(50_000n);
    expect(sameFigure(50_001n, { from: "SPENT", to: "ORDERS", currency: "EUR" })).toBe(501n);
    expect(sameFigure(500n, { from: "POINTS", to: "ORDERS", currency: "EUR" })).toBe(500n);
    expect(sameFigure(500n, { from: "SPENT", to: "SPENT", currency: "EUR" })).toBe(500n);
  });
});

it("plans the ladder with a tier as it would be saved, in its place", () => {
  const tiers = [
    { id: "a", name: "Silver", threshold: 100n },
    { id: "b", name: "Gold", threshold: 500n },
  ];
  const now = { basis: "POINTS" as const, currency: "EUR", tiers };
  const plan = { basis: "SPENT" as const, tier: { id: "a", name: "Platinum", threshold: "900" } };
  expect(plannedLadder(now, plan)).toEqual([
    { id: "b", name: "Gold", threshold: 50_000n },
    { id: "a", name: "Platinum", threshold: 90_000n },
  ]);
  expect(plannedLadder(now, { basis: "POINTS" })).toEqual(tiers);
});
