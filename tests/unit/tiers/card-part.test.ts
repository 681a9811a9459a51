import { describe, expect, it } from "vitest";
import { tierCardPart, tierOnCard } from "~/modules/tiers/card-part.server";
import type { TierState } from "~/modules/tiers/list-tier-states.server";

const since = new Date("2026-11-21T12:00:00Z");
const held = { id: "b", name: "Bronze", multiplierPercent: 100, since, keptUntil: null };
const next = { name: "Silver", threshold: 900n, multiplierPercent: 100 };
const state: TierState = { basis: "SPENT", currency: "JPY", ...held, value: 0n, next };

describe("a tier on the card", () => {
  it("tells the way to the next one in hundredths, as Liquid counts yen, too", () => {
    expect(tierOnCard({ ...state, value: 100n }).next).toEqual({
      name: "Silver",
      missing: 80_000,
      of: 90_000,
      unit: "SPENT",
      currency: "JPY",
    });
  });

  it("tells points and orders as they are", () => {
    const points = tierOnCard({ ...state, basis: "POINTS", value: 100n });
    expect(points.next).toMatchObject({ missing: 800, of: 900, unit: "POINTS" });
  });

  it("names what the tier makes of points where it changes them", () => {
    expect(tierOnCard(state)).not.toHaveProperty("percent");
    expect(tierOnCard({ ...state, multiplierPercent: 150 }).percent).toBe(150);
  });

  it("names what the next tier makes of points where that is more", () => {
    const better = { ...state, next: { ...next, multiplierPercent: 150 } };
    expect(tierOnCard(better).next).toMatchObject({ percent: 150 });
    expect(tierOnCard({ ...better, multiplierPercent: 150 }).next).not.toHaveProperty("percent");
    expect(tierOnCard(state).next).not.toHaveProperty("percent");
  });

  it("names the last day of a tier that is only kept", () => {
    expect(tierOnCard({ ...state, keptUntil: new Date("2026-12-21") }).keptUntil).toBe("2026-12-21");
    expect(tierOnCard(state)).not.toHaveProperty("keptUntil");
  });

  it.each<[string, Partial<TierState>, boolean]>([
    ["nothing done yet", {}, false],
    ["the first step on the way", { value: 1n }, true],
    ["the highest tier", { next: null }, true],
    ["a tier that is only kept", { keptUntil: new Date("2026-12-21") }, true],
  ])("is reason for a first card: %s", (_what, change, expected) => {
    expect(tierCardPart.isWorthCard({ tier: tierOnCard({ ...state, ...change }) })).toBe(expected);
  });
});
