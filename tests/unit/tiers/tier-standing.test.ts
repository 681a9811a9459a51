import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reachedTier, standing, type Standing } from "~/modules/tiers/tier-standing";
import { addDays } from "~/lib/shop-day";
import { windowStart } from "~/modules/tiers/tier-window";

const tiers = [
  { id: "gold", threshold: 1_000n },
  { id: "bronze", threshold: 0n },
  { id: "silver", threshold: 500n },
];
const today = "2026-11-22";
const none: Standing = { tierId: null, keptUntil: null };
const held = (tierId: string, keptUntil: string | null = null): Standing => ({ tierId, keptUntil });
const after = (before: Standing, value: bigint, graceDays = 30) => standing(before, { tiers, value, today, graceDays });

describe("where a member stands", () => {
  it.each<[string, Standing, bigint, Standing]>([
    ["nothing reached yet gives the tier for everybody", none, 0n, held("bronze")],
    ["a threshold is reached by its very value", held("bronze"), 500n, held("silver")],
    ["one below is not enough", held("bronze"), 499n, held("bronze")],
    ["two steps up at once", held("bronze"), 1_000n, held("gold")],
    ["the first day of grace is today", held("gold"), 999n, held("gold", "2026-12-21")],
    ["a running grace keeps its end", held("gold", "2026-11-30"), 0n, held("gold", "2026-11-30")],
    ["the last day still counts", held("gold", "2026-11-22"), 0n, held("gold", "2026-11-22")],
    ["then it falls to what is reached", held("gold", "2026-11-21"), 600n, held("silver")],
    ["reached again in time", held("gold", "2026-11-30"), 1_000n, held("gold")],
    ["a tier that was deleted is not kept", held("platinum"), 600n, held("silver")],
  ])("%s", (_, before, value, expected) => {
    expect(after(before, value)).toEqual(expected);
  });

  it("falls at once without days of grace", () => {
    expect(after(held("gold"), 600n, 0)).toEqual(held("silver"));
    expect(after(held("gold"), 600n, 1)).toEqual(held("gold", today));
  });

  it("holds none without tiers, or below the first", () => {
    expect(standing(held("gold"), { tiers: [], value: 9_999n, today, graceDays: 30 })).toEqual(none);
    expect(reachedTier([{ id: "gold", threshold: 1n }], 0n)).toBeNull();
  });

  it("whatever happens on whatever days: never below what is reached, kept days are never given twice", () => {
    const days = fc.array(fc.record({ value: fc.bigInt(0n, 1_500n), wait: fc.nat(40) }), { maxLength: 12 });
    const rank = (id: string | null) => tiers.find((tier) => tier.id === id)?.threshold ?? -1n;
    fc.assert(
      fc.property(days, fc.nat(60), (steps, graceDays) => {
        let day = today;
        let now = none;
        for (const { value, wait } of steps) {
          day = addDays(day, wait);
          const before = now;
          const inputs = { tiers, value, today: day, graceDays };
          now = standing(before, inputs);
          const reached = rank(reachedTier(tiers, value)?.id ?? null);
          expect(rank(now.tierId)).toBeGreaterThanOrEqual(reached);
          expect(now.keptUntil !== null).toBe(rank(now.tierId) > reached);
          if (now.keptUntil) expect([now.keptUntil >= day, now.tierId]).toEqual([true, before.tierId]);
          if (before.keptUntil && now.keptUntil) expect(now.keptUntil).toBe(before.keptUntil);
          expect(standing(now, inputs)).toEqual(now);
        }
      }),
    );
  });
});

it.each([
  ["2026-11-22", "2025-11-21T23:00:00.000Z"],
  ["2026-07-01", "2025-06-30T22:00:00.000Z"],
  ["2028-02-29", "2027-02-27T23:00:00.000Z"],
  ["2029-02-28", "2028-02-27T23:00:00.000Z"],
  ["2029-03-01", "2028-02-29T23:00:00.000Z"],
])("on %s counts what happened since %s", (day, expected) => {
  expect(windowStart(day, "Europe/Berlin").toISOString()).toBe(expected);
});
