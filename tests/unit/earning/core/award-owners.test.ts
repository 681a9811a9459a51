import { describe, expect, it } from "vitest";
import { newAward, type AwardState } from "~/modules/earning/core/adjust-award";
import { broughtAlong, byOwner } from "~/modules/earning/core/award-owners";
import type { AwardTerms } from "~/modules/earning/core/award-terms";
import type { EarningEvent } from "~/modules/earning/core/earning-event";
import { orderRule, paidBasis, ruleBook } from "../order-fixtures";

const paidAt = new Date("2026-03-02T09:00:00Z");
const createdAt = new Date("2026-03-02T09:05:00Z");
const terms: AwardTerms = {
  ruleId: orderRule.ruleId,
  ruleName: "Orders",
  formula: orderRule.formula,
  multiplierPercent: 100,
  rounding: "FLOOR",
  basis: paidBasis,
  holdDays: 14,
  approval: "AUTOMATIC",
};
const event: EarningEvent = {
  event: "ORDER",
  source: "order:1",
  customerId: 7n,
  occurredAt: paidAt,
  certainAt: paidAt,
  stands: true,
};
type Kept = AwardState & { id: string; source: string };
const award = (id: string, fields: Partial<Kept> = {}, of: Partial<AwardTerms> = {}): Kept => ({
  ...newAward({ customerId: 7n, terms: { ...terms, ...of }, counted: { points: 100 }, certainAt: paidAt }),
  granted: 100,
  postings: 1,
  createdAt,
  id,
  source: "order:1",
  ...fields,
});
const guards = { guards: { switches: {}, networkFriends: 3 } };

function owners(booked: Kept[], fields: Partial<EarningEvent> = {}) {
  const { holding, released } = byOwner(booked, { ...event, ...fields });
  return [holding.map(({ id }) => id), released.map(({ award: { id }, cause }) => `${id} ${cause}`)];
}

describe("whose award it is", () => {
  it.each<[string, Kept, Partial<EarningEvent>, "stays" | "falls"]>([
    ["the order is still theirs", award("a"), {}, "stays"],
    ["the order went to somebody else", award("a"), { customerId: 8n }, "falls"],
    ["the order is nobody's", award("a"), { customerId: null }, "falls"],
    ["the owner was redacted", award("a"), { customerId: null, ownerForgotten: true }, "stays"],
    ["a comeback went to somebody else", award("a"), { event: "COMEBACK", customerId: 8n }, "falls"],
    ["a birthday is whose it is", award("a"), { event: "BIRTHDAY", customerId: 8n }, "stays"],
    ["a friend came by somebody else", award("a", {}, guards), { event: "REFERRAL", customerId: 8n }, "falls"],
    ["a friend came by nobody", award("a", {}, guards), { event: "REFERRAL", customerId: null }, "stays"],
    [
      "a redacted friend, points available",
      award("a", { status: "AVAILABLE" }, guards),
      { event: "REFERRAL", customerId: 8n, forgotten: true },
      "stays",
    ],
    [
      "a redacted friend, points on hold",
      award("a", {}, guards),
      { event: "REFERRAL", customerId: 8n, forgotten: true },
      "falls",
    ],
    [
      "not redacted, points available",
      award("a", { status: "AVAILABLE" }, guards),
      { event: "REFERRAL", customerId: 8n, forgotten: false },
      "falls",
    ],
  ])("%s", (_name, kept, fields, outcome) => {
    expect(owners([kept], fields)).toEqual(outcome === "stays" ? [["a"], []] : [[], ["a ORDER_MOVED"]]);
  });

  it.each<[string, Kept, Kept]>([
    ["earned earlier", award("b", { occurredAt: new Date("2026-03-01T09:00:00Z") }), award("a")],
    ["made earlier", award("b", { createdAt: new Date("2026-03-02T09:04:00Z") }), award("a")],
    ["not stored yet", award("b", { createdAt: undefined }), award("a")],
    ["of the lower id", award("a"), award("b")],
  ])("of two by one rule the one %s counts", (_name, first, second) => {
    expect(owners([second, first])).toEqual([[first.id], [`${second.id} COUNTS_ONCE`]]);
    expect(owners([first, second])).toEqual([[first.id], [`${second.id} COUNTS_ONCE`]]);
  });

  it("of two first orders the one made first counts, whatever dates they have by now", () => {
    const first = award("b", { source: "member:8", createdAt: new Date("2026-03-02T09:04:00Z") });
    const second = award("a", { source: "member:7", occurredAt: new Date("2026-02-01T09:00:00Z") });
    for (const booked of [
      [first, second],
      [second, first],
    ])
      expect(owners(booked, { event: "FIRST_ORDER", source: "member:7" })).toEqual([["b"], ["a COUNTS_ONCE"]]);
  });

  it("awards by other rules stay beside it; those that fall do so by priority", () => {
    const low = award("low", {}, { ruleId: "1", priority: 1 });
    const high = award("high", {}, { ruleId: "2", priority: 2 });
    expect(owners([low, high])).toEqual([["low", "high"], []]);
    expect(owners([low, high], { customerId: 8n })).toEqual([[], ["high ORDER_MOVED", "low ORDER_MOVED"]]);
    const doubled = [award("x", {}, { ruleId: "1", priority: 1 }), award("y", {}, { ruleId: "2", priority: 2 })];
    expect(owners([low, high, ...doubled])[1]).toEqual(["y COUNTS_ONCE", "x COUNTS_ONCE"]);
  });
});

describe("what an order brings along for its new customer", () => {
  const moved = { ...event, customerId: 8n };
  const bring = (booked: Kept[], fields: Partial<EarningEvent> = {}, rules = [orderRule]) =>
    broughtAlong(byOwner(booked, { ...moved, ...fields }), { ...moved, ...fields }, ruleBook({ rules }));
  const gold = { segments: [], tags: [], tier: { id: "gold", name: "Gold", multiplierPercent: 200 } };
  const tiered = award("a", {}, { tier: { name: "Silver", multiplierPercent: 150 } });

  it("are awards by the terms that it had, not booked yet", () => {
    const from = award("a");
    const brought = bring([from]);
    expect(brought).toEqual([
      {
        from,
        fresh: { ...newAward({ customerId: 8n, terms, counted: { points: 100 }, certainAt: paidAt }), createdAt },
      },
    ]);
  });

  it.each<[string, Kept[], Partial<EarningEvent>, (typeof orderRule)[]]>([
    ["the order fell", [award("a")], { stands: false }, [orderRule]],
    ["the order is nobody's", [award("a")], { customerId: null }, [orderRule]],
    ["it is guarded", [award("a", {}, guards)], {}, [orderRule]],
    ["the new customer has one by the same rule", [award("a"), award("b", { customerId: 8n })], {}, [orderRule]],
    ["the rule is not for the new customer", [award("a")], {}, [{ ...orderRule, conditions: { tiers: ["gold"] } }]],
  ])("none: %s", (_name, booked, fields, rules) => {
    expect(bring(booked, fields, rules)).toEqual([]);
  });

  it("come once by each rule, also by one that is gone", () => {
    const [first, ...others] = bring([award("a"), award("b")], {}, []);
    expect(first?.from.id).toBe("a");
    expect(others).toEqual([]);
  });

  it("are multiplied by the new customer's tier, not by the former's", () => {
    expect(bring([tiered])[0]?.fresh.terms.tier).toBeUndefined();
    expect(bring([tiered], { member: gold })[0]?.fresh.terms.tier).toEqual({ name: "Gold", multiplierPercent: 200 });
    expect(bring([tiered], { member: gold }, [])[0]?.fresh.terms.tier).toEqual({
      name: "Gold",
      multiplierPercent: 200,
    });
    const untiered = [{ ...orderRule, conditions: { tierMultiplier: false } }];
    expect(bring([tiered], { member: gold }, untiered)[0]?.fresh.terms.tier).toBeUndefined();
  });
});
