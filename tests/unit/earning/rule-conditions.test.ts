import { describe, expect, it } from "vitest";
import { countPoints } from "~/modules/earning/core/award-terms";
import { decide } from "~/modules/earning/core/decide";
import type { RuleConditions } from "~/modules/earning/conditions/rule-conditions";
import type { RuleDefinition } from "~/modules/earning/core/earning-rule";
import type { MemberAttributes } from "~/modules/orders/order-snapshot";
import { orderEarningEvent } from "~/modules/earning/orders/order-earning-events";
import { needsOf } from "~/modules/earning/conditions/rule-needs";
import type { EarningEvent } from "~/modules/earning/core/earning-event";
import { evaluateRules } from "~/modules/earning/core/evaluate-rules";
import { snapshot, line, order, orderRule, ruleBook } from "./order-fixtures";

const cup = line({ id: "1", productId: "9", groups: { tags: ["new", "kitchen"], collections: ["501"] } });
const tea = line({ id: "2", productId: "8", price: 4_000, tax: 639, groups: { tags: ["food"], collections: [] } });
const own = line({ id: "3", productId: null, price: 1_000, tax: 160 });
const card = line({ id: "4", productId: "7", giftCard: true, groups: { tags: ["gift"], collections: ["502"] } });
const basket = snapshot({ lines: [cup, tea, own, card] });
const bought = (refunds: { lineId: string; quantity: number }[] = []) =>
  order({ snapshot: basket, refunds: refunds.map((one) => ({ lines: [one], shipping: 0, adjustment: 0 })) });

const fixed: Partial<RuleDefinition> = { formula: { kind: "FIXED", points: 50 } };
const rule = (conditions: RuleConditions, rest: Partial<RuleDefinition> = {}): RuleDefinition => ({
  ...orderRule,
  ...rest,
  conditions,
});
const ruleResult = (
  of: RuleDefinition,
  earningEvent: EarningEvent = orderEarningEvent(bought()),
  markets = new Map(),
) => {
  const [result] = evaluateRules(earningEvent, { ...ruleBook({ rules: [of] }), markets }, () => []);
  return [result?.outcome, result?.points];
};

describe("products of an order", () => {
  it.each<[string, RuleConditions, number | null]>([
    ["by product", { onlyProducts: ["9"] }, 100],
    ["by collection", { onlyCollections: ["501"] }, 100],
    ["by tag, in whatever case", { onlyTags: ["NEW"] }, 100],
    ["by any of the lists", { onlyProducts: ["8"], onlyCollections: ["501"] }, 140],
    ["a line in two of the lists counts once", { onlyProducts: ["9"], onlyTags: ["kitchen"] }, 100],
    ["without a product", { withoutProducts: ["9"] }, 50],
    ["without a collection: what belongs to none stays", { withoutCollections: ["501"] }, 50],
    ["without a tag", { withoutTags: ["Food"] }, 110],
    ["what is excluded stays out, even when it is named", { onlyTags: ["new"], withoutCollections: ["501"] }, null],
    ["nothing of it", { onlyCollections: ["999"] }, null],
    ["a gift card never counts", { onlyCollections: ["502"] }, null],
  ])("%s", (_name, conditions, points) => {
    const none = ["NO_MATCHING_PRODUCTS", 0];
    expect(ruleResult(rule(conditions))).toEqual(points === null ? none : ["EARNS", points]);
    expect(ruleResult(rule(conditions, fixed))).toEqual(points === null ? none : ["EARNS", 50]);
  });

  it("do not let shipping earn alone", () => {
    const book = ruleBook({ basis: { includeTax: true, includeShipping: true, afterDiscounts: true } });
    const only = rule({ onlyTags: ["new"] });
    const [result] = evaluateRules(
      orderEarningEvent(bought([{ lineId: "1", quantity: 1 }])),
      { ...book, rules: [only] },
      () => [],
    );
    expect(result).toMatchObject({ outcome: "NO_MATCHING_PRODUCTS", points: 0 });
  });

  it("fixed points fall with the last of them, and not before", () => {
    const two = { ...cup, quantity: 2, currentQuantity: 2 };
    const at = (refunds: number[]) =>
      orderEarningEvent(
        order({
          snapshot: snapshot({ lines: [two, tea] }),
          refunds: refunds.map((quantity) => ({ lines: [{ lineId: "1", quantity }], shipping: 0, adjustment: 0 })),
        }),
      );
    const book = ruleBook({ rules: [rule({ onlyTags: ["new"] }, fixed)] });
    const context = { takeBackPolicy: "STOP_AT_ZERO" as const, available: 0, now: new Date("2026-03-02T10:00:00Z") };
    const input = { book, earlier: () => [], context };
    const [made] = decide({ ...input, earningEvent: at([]), booked: [] }).awards;
    expect(made?.award.granted).toBe(50);
    const booked = [made!.award];
    expect(decide({ ...input, earningEvent: at([1]), booked }).awards).toEqual([]);
    const [fallen] = decide({ ...input, book: ruleBook({ rules: [] }), earningEvent: at([1, 1]), booked }).awards;
    expect(fallen?.award).toMatchObject({ takenBack: 50, status: "TAKEN_BACK" });
  });

  it("an award from before keeps to the products in its formula", () => {
    const formula = { kind: "PER_UNIT" as const, pointsPerUnit: 1, unit: 100, onlyProducts: ["8"] };
    const [result] = evaluateRules(orderEarningEvent(bought()), ruleBook(), () => []);
    expect(countPoints({ ...result!.terms, formula }, { order: bought() }).points).toBe(40);
  });
});

describe("the product of a review or a shared link", () => {
  const about = (groups: { tags: string[]; collections: string[] }): EarningEvent => ({
    event: "REVIEW",
    source: "review:9:7",
    customerId: 7n,
    stands: true,
    occurredAt: new Date("2026-03-02T09:00:00Z"),
    certainAt: new Date("2026-03-02T09:00:00Z"),
    product: { productId: "9", groups },
  });
  const review = { ...fixed, event: "REVIEW" as const };

  it.each<[string, RuleConditions, string]>([
    ["named", { onlyProducts: ["9"] }, "EARNS"],
    ["another", { onlyProducts: ["8"] }, "NO_MATCHING_PRODUCTS"],
    ["of the collection", { onlyCollections: ["501"] }, "EARNS"],
    ["excluded by tag", { withoutTags: ["New"] }, "NO_MATCHING_PRODUCTS"],
  ])("%s", (_name, conditions, outcome) => {
    expect(ruleResult(rule(conditions, review), about({ tags: ["new"], collections: ["501"] }))[0]).toBe(outcome);
  });
});

describe("the member", () => {
  const member: MemberAttributes = {
    tags: ["vip"],
    segments: ["71"],
    tier: { id: "gold", name: "Gold", multiplierPercent: 150 },
  };
  const by = (who?: MemberAttributes) => ({ ...orderEarningEvent(order()), member: who });

  it.each<[string, RuleConditions, MemberAttributes | undefined, string]>([
    ["in the segment", { segments: ["70", "71"] }, member, "EARNS"],
    ["in another segment", { segments: ["70"] }, member, "SEGMENT"],
    ["with the tag", { customerTags: ["VIP"] }, member, "EARNS"],
    ["without the tag", { customerTags: ["press"] }, member, "CUSTOMER_TAG"],
    ["in the tier", { tiers: ["gold"] }, member, "EARNS"],
    ["in another tier", { tiers: ["silver"] }, member, "TIER"],
    ["of whom nothing is known", { segments: ["71"] }, undefined, "SEGMENT"],
    ["all conditions have to hold", { segments: ["71"], customerTags: ["press"] }, member, "CUSTOMER_TAG"],
  ])("%s", (_name, conditions, who, outcome) => {
    expect(ruleResult(rule(conditions), by(who))[0]).toBe(outcome);
  });

  it("earns more by the tier, once with a campaign, rounded once", () => {
    const campaign = {
      name: "Double",
      percent: 200,
      startsAt: new Date("2026-03-01T00:00:00Z"),
      endsAt: new Date("2026-03-09T00:00:00Z"),
    };
    const odd = { ...member, tier: { id: "gold", name: "Gold", multiplierPercent: 115 } };
    const small = order({ snapshot: snapshot({ lines: [line({ price: 1_050, tax: 168 })] }) });
    const [result] = evaluateRules(
      { ...orderEarningEvent(small), member: odd },
      { ...ruleBook(), multipliers: [campaign] },
      () => [],
    );
    expect(result).toMatchObject({ points: 24, terms: { tier: { name: "Gold", multiplierPercent: 115 } } });
  });

  it.each<[string, Partial<RuleDefinition>, RuleConditions, number]>([
    ["paid orders multiply", {}, {}, 150],
    ["unless the rule says no", {}, { tierMultiplier: false }, 100],
    ["others do not", { ...fixed, event: "BIRTHDAY" }, {}, 50],
    ["unless the rule says yes", { ...fixed, event: "BIRTHDAY" }, { tierMultiplier: true }, 75],
  ])("%s", (_name, rest, conditions, points) => {
    const earningEvent = { ...by(member), event: rest.event ?? ("ORDER" as const) };
    expect(ruleResult(rule(conditions, rest), earningEvent)).toEqual(["EARNS", points]);
  });
});

describe("the market", () => {
  const markets = new Map([
    ["31", ["DE", "AT"]],
    ["32", ["US"]],
    ["33", ["*"]],
  ]);

  it.each<[string, string[], string | null, string]>([
    ["of the country", ["31"], "AT", "EARNS"],
    ["another", ["32"], "AT", "MARKET"],
    ["one of several", ["32", "31"], "AT", "EARNS"],
    ["of all countries", ["33"], "AT", "EARNS"],
    ["not known any more", ["99"], "AT", "MARKET"],
    ["without a country", ["31", "33"], null, "MARKET"],
  ])("%s", (_name, ids, countryCode, outcome) => {
    const earningEvent = { ...orderEarningEvent(order()), countryCode };
    expect(ruleResult(rule({ markets: ids }), earningEvent, markets)[0]).toBe(outcome);
  });
});

it("of a referral below the minimum its guards say what follows", () => {
  const friendOrder = { ...orderEarningEvent(bought()), event: "REFERRAL" as const, fraudSignals: [] };
  const minimumAmount = 1_000_000;
  const below = (guards: RuleConditions["guards"]) => rule({ minimumAmount, guards }, { ...fixed, event: "REFERRAL" });
  expect(ruleResult(below({ BELOW_MINIMUM: "OFF" }), friendOrder)).toEqual(["EARNS", 50]);
  expect(ruleResult(below({ BELOW_MINIMUM: "REFUSE" }), friendOrder)).toEqual(["GUARDED", 50]);
  expect(ruleResult(rule({ minimumAmount }, fixed))).toEqual(["BELOW_MINIMUM", 50]);
});

it("rules say what has to be known before they are asked", () => {
  const needs = needsOf([
    rule({ onlyProducts: ["9"], tiers: ["gold"] }),
    rule({ customerTags: ["VIP", "vip "], segments: ["71"], markets: ["31"] }),
  ]);
  const asked = { customerTags: ["vip"], segments: ["71"], markets: ["31"] };
  expect(needs).toEqual({ groups: false, collections: [], member: true, ...asked });
  expect(needsOf([rule({ withoutTags: ["new"] })]).groups).toBe(true);
  expect(needsOf([rule({})])).toMatchObject({ groups: false, member: false });
});
