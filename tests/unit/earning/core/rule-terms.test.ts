import { describe, expect, it } from "vitest";
import type { EarningEvent } from "~/modules/earning/core/earning-event";
import type { Multiplier, RuleBook, RuleDefinition } from "~/modules/earning/core/earning-rule";
import { conditionContext, unmetCondition } from "~/modules/earning/core/ineligibility-reason";
import { openRules } from "~/modules/earning/core/open-rules";
import { byPriority, byWorth } from "~/modules/earning/core/preference";
import { looksAtOrder, needsOf } from "~/modules/earning/conditions/rule-needs";
import { termsOf, tierOf } from "~/modules/earning/core/rule-terms";
import { newAward, type AwardState } from "~/modules/earning/core/adjust-award";
import type { MemberAttributes } from "~/modules/orders/order-snapshot";
import { order, orderRule, paidBasis, ruleBook } from "../order-fixtures";

const at = (iso: string) => new Date(iso);
const event: EarningEvent = {
  event: "ORDER",
  source: "order:1",
  customerId: 7n,
  occurredAt: at("2026-03-02T09:00:00Z"),
  certainAt: at("2026-03-02T09:00:00Z"),
  stands: true,
  order: order(),
};
const rule = (fields: Partial<RuleDefinition> = {}): RuleDefinition => ({ ...orderRule, ...fields });
const member = (fields: Partial<MemberAttributes> = {}): MemberAttributes => ({
  tags: [],
  segments: [],
  tier: null,
  ...fields,
});
const tier = (multiplierPercent: number) => ({ id: "gold", name: "Gold", multiplierPercent });

describe("the terms of an award", () => {
  const terms = (by: RuleDefinition, fields: Partial<EarningEvent> = {}, book: Partial<RuleBook> = {}) =>
    termsOf(by, { ...event, ...fields }, { ...ruleBook({ rules: [by] }), ...book });

  it("are the rule's and the programme's of today, and nothing else", () => {
    expect(terms(rule())).toEqual({
      ruleId: orderRule.ruleId,
      ruleName: "Orders",
      formula: orderRule.formula,
      multiplierPercent: 100,
      rounding: "FLOOR",
      basis: paidBasis,
      holdDays: 14,
      approval: "AUTOMATIC",
    });
  });

  it("hold what the rule says of products and priority, and that only the best counts", () => {
    const by = rule({ priority: -2, conditions: { onlyProducts: ["9"], countries: ["DE"] } });
    const book = ruleBook({ rules: [by], combination: "BEST_ONLY" });
    expect(termsOf(by, event, book)).toMatchObject({
      lines: { onlyProducts: ["9"] },
      priority: -2,
      combination: "BEST_ONLY",
    });
  });

  const campaign = (percent: number, from: string, to: string): Multiplier => ({
    name: "Double",
    percent,
    startsAt: at(from),
    endsAt: at(to),
  });
  it.each([
    ["none runs", [], 100],
    ["one runs", [campaign(200, "2026-03-01T00:00:00Z", "2026-03-03T00:00:00Z")], 200],
    ["one begins now", [campaign(200, "2026-03-02T09:00:00Z", "2026-03-03T00:00:00Z")], 200],
    ["one ends now", [campaign(200, "2026-03-01T00:00:00Z", "2026-03-02T09:00:00Z")], 100],
    ["one is still to come", [campaign(200, "2026-03-02T09:00:01Z", "2026-03-03T00:00:00Z")], 100],
    [
      "of several the most counts",
      [
        campaign(150, "2026-03-01T00:00:00Z", "2026-03-03T00:00:00Z"),
        campaign(300, "2026-03-01T00:00:00Z", "2026-03-03T00:00:00Z"),
      ],
      300,
    ],
    ["none takes away", [campaign(50, "2026-03-01T00:00:00Z", "2026-03-03T00:00:00Z")], 100],
  ])("are multiplied by campaigns: %s", (_name, multipliers, percent) => {
    expect(terms(rule(), {}, { multipliers }).multiplierPercent).toBe(percent);
    expect(terms(rule({ event: "REVIEW" }), { event: "REVIEW" }, { multipliers }).multiplierPercent).toBe(100);
  });

  it.each([
    ["ORDER", {}, tier(200), { name: "Gold", multiplierPercent: 200 }],
    ["ORDER", { tierMultiplier: false }, tier(200), undefined],
    ["REVIEW", {}, tier(200), undefined],
    ["REVIEW", { tierMultiplier: true }, tier(200), { name: "Gold", multiplierPercent: 200 }],
    ["ORDER", {}, tier(100), undefined],
    ["ORDER", {}, null, undefined],
  ] as const)("a tier: %s with %j in %j", (kind, conditions, ofMember, expected) => {
    expect(tierOf({ event: kind, conditions }, { ...event, member: member({ tier: ofMember }) })).toEqual(expected);
  });

  it("a tier of a member who is not known multiplies nothing", () => {
    expect(tierOf(rule(), { ...event, member: undefined })).toBeUndefined();
    expect(terms(rule(), { member: member({ tier: tier(200) }) }).tier).toEqual({
      name: "Gold",
      multiplierPercent: 200,
    });
  });

  it.each([
    ["REFERRAL", {}, { switches: {}, networkFriends: 3, minimumAmount: undefined }],
    [
      "REFERRAL",
      { guards: { SAME_EMAIL: "OFF" }, networkFriends: 5, minimumAmount: 100 },
      { switches: { SAME_EMAIL: "OFF" }, networkFriends: 5, minimumAmount: 100 },
    ],
    ["REFERRED_FOLLOW_UP", { minimumAmount: 100 }, { switches: {}, networkFriends: 3 }],
    ["ORDER", { guards: { SAME_EMAIL: "OFF" } }, undefined],
  ] as const)("%s with %j is guarded by %j", (kind, conditions, guards) => {
    expect(terms(rule({ event: kind, conditions })).guards).toEqual(guards);
  });

  it("a follow-up is guarded as the referral, unless its own rule says otherwise", () => {
    const referral = rule({ event: "REFERRAL", conditions: { guards: { SAME_EMAIL: "REFUSE" }, networkFriends: 9 } });
    const guardsOf = (conditions: RuleDefinition["conditions"], first = referral) => {
      const followUp = rule({ event: "REFERRED_FOLLOW_UP", conditions });
      return termsOf(followUp, event, ruleBook({ rules: [first, followUp] })).guards;
    };
    expect(guardsOf({})).toEqual({ switches: { SAME_EMAIL: "REFUSE" }, networkFriends: 9 });
    expect(guardsOf({ guards: {}, networkFriends: 2 })).toEqual({ switches: {}, networkFriends: 2 });
    expect(guardsOf({}, { ...referral, enabled: false })).toEqual({ switches: {}, networkFriends: 3 });
    expect(guardsOf({}, { ...referral, event: "ORDER" })).toEqual({ switches: {}, networkFriends: 3 });
  });

  it.each([
    ["REFERRED_FOLLOW_UP", {}, 3],
    ["REFERRED_FOLLOW_UP", { followUpOrders: 5 }, 5],
    ["REFERRAL", { followUpOrders: 5 }, undefined],
  ] as const)("%s with %j earns up to %s times", (kind, conditions, upTo) => {
    expect(terms(rule({ event: kind, conditions })).upTo).toBe(upTo);
  });
});

describe("a rule for some members", () => {
  it.each([
    ["all", {}, undefined, null],
    ["a segment that has the member", { segments: ["1", "2"] }, member({ segments: ["2"] }), null],
    ["a segment without the member", { segments: ["1"] }, member({ segments: ["2"] }), "SEGMENT"],
    ["a segment, and nobody is known", { segments: ["1"] }, undefined, "SEGMENT"],
    ["a tag, in whatever case", { customerTags: ["VIP"] }, member({ tags: ["vip"] }), null],
    ["another tag", { customerTags: ["VIP"] }, member({ tags: ["new"] }), "CUSTOMER_TAG"],
    ["a tag, and nobody is known", { customerTags: ["VIP"] }, undefined, "CUSTOMER_TAG"],
    ["a tier", { tiers: ["silver", "gold"] }, member({ tier: tier(200) }), null],
    ["another tier", { tiers: ["silver"] }, member({ tier: tier(200) }), "TIER"],
    ["a tier, and the member has none", { tiers: ["gold"] }, member(), "TIER"],
    ["a tier, and nobody is known", { tiers: ["gold"] }, undefined, "TIER"],
    [
      "the first that does not hold is told",
      { segments: ["1"], customerTags: ["VIP"], tiers: ["gold"] },
      member(),
      "SEGMENT",
    ],
  ])("%s", (_name, conditions, about, expected) => {
    const context = conditionContext({ ...event, member: about }, termsOf(rule(), event, ruleBook()), ruleBook());
    const ofMembers = { ...conditions, countries: ["DE"] };
    expect(unmetCondition(ofMembers, context, ({ looksAt }) => looksAt === "MEMBER")).toBe(expected);
  });
});

describe("rules that are still to be asked", () => {
  const asked = rule();
  const other = rule({ ruleId: "00000000-0000-4000-8000-000000000002" });
  const terms = termsOf(asked, event, ruleBook());
  const booked = (fields: Partial<typeof terms> = {}, createdAt = at("2026-03-02T10:00:00Z")): AwardState => ({
    ...newAward({ customerId: 7n, terms: { ...terms, ...fields }, counted: { points: 1 }, certainAt: event.certainAt }),
    createdAt,
  });
  const ids = (rules: RuleDefinition[], awards: AwardState[], about = event) =>
    openRules({ earningEvent: about, booked: awards, book: ruleBook({ rules }) }).map(({ ruleId }) => ruleId.slice(-1));

  it.each<[string, RuleDefinition[], AwardState[], EarningEvent, string[]]>([
    ["nothing has earned: all of the event", [asked, other, rule({ event: "REVIEW" })], [], event, ["1", "2"]],
    ["one has earned: the others join", [asked, other], [booked()], event, ["2"]],
    [
      "one that changed since does not",
      [asked, { ...other, changedAt: at("2026-03-02T10:00:01Z") }],
      [booked()],
      event,
      [],
    ],
    [
      "one that changed at that time does",
      [asked, { ...other, changedAt: at("2026-03-02T10:00:00Z") }],
      [booked()],
      event,
      ["2"],
    ],
    [
      "the first award counts",
      [asked, { ...other, changedAt: at("2026-03-02T10:00:00Z") }],
      [booked({ ruleId: "x" }, at("2026-03-01T10:00:00Z")), booked()],
      event,
      [],
    ],
    [
      "one not stored yet is of now",
      [asked, { ...other, changedAt: at("2030-01-01T00:00:00Z") }],
      [{ ...booked(), createdAt: undefined }],
      event,
      ["2"],
    ],
    ["what is no order earns at once or never", [asked, other], [booked()], { ...event, order: undefined }, []],
    ["what is guarded, too", [asked, other], [booked({ guards: { switches: {}, networkFriends: 3 } })], event, []],
  ])("%s", (_name, rules, awards, about, expected) => {
    expect(ids(rules, awards, about)).toEqual(expected);
  });
});

describe("which of two rules comes first", () => {
  const contender = (ruleId: string, points: number, priority?: number) => ({ ruleId, points, priority });

  it.each([
    ["the higher priority", contender("b", 0, 2), contender("a", 0, 1)],
    ["any before a negative one", contender("b", 0), contender("a", 0, -1)],
    ["of equals the lower id", contender("a", 0), contender("b", 0, 0)],
  ])("by priority: %s", (_name, first, second) => {
    expect(byPriority(first, second)).toBeLessThan(0);
    expect(byPriority(second, first)).toBeGreaterThan(0);
  });

  it.each([
    ["more points", contender("b", 5), contender("a", 4, 9)],
    ["of equals the higher priority", contender("b", 5, 2), contender("a", 5, 1)],
    ["of equals the lower id", contender("a", 5), contender("b", 5)],
  ])("by worth: %s", (_name, first, second) => {
    expect(byWorth(first, second)).toBeLessThan(0);
    expect(byWorth(second, first)).toBeGreaterThan(0);
  });
});

describe("what has to be known before rules are asked", () => {
  const nothing = { groups: false, collections: [], customerTags: [], segments: [], member: false, markets: [] };

  it.each([
    ["nothing", [{}, { countries: ["DE"], onlyProducts: ["9"] }], nothing],
    [
      "tags, each once in whatever case",
      [{ customerTags: ["VIP", "New"] }, { customerTags: ["vip"] }],
      { ...nothing, customerTags: ["vip", "new"], member: true },
    ],
    [
      "segments, each once",
      [{ segments: ["1", "2"] }, { segments: ["2"] }],
      { ...nothing, segments: ["1", "2"], member: true },
    ],
    ["the tier", [{ tiers: ["gold"] }], { ...nothing, member: true }],
    ["markets", [{ markets: ["5"] }, { markets: ["5", "6"] }], { ...nothing, markets: ["5", "6"] }],
    ["collections", [{}, { onlyCollections: ["3"] }], { ...nothing, groups: true, collections: ["3"] }],
    ["tags of products", [{ withoutTags: ["sale"] }], { ...nothing, groups: true }],
  ])("%s", (_name, conditions, needs) => {
    expect(needsOf(conditions.map((each) => ({ conditions: each })))).toEqual(needs);
  });

  it.each([
    [{}, false],
    [{ weekdays: [1] }, false],
    [{ tierMultiplier: false }, false],
    [{ minimumAmount: 0 }, true],
    [{ countries: ["DE"] }, true],
    [{ markets: ["1"] }, true],
    [{ channels: ["web"] }, true],
    [{ segments: ["1"] }, true],
    [{ customerTags: ["vip"] }, true],
    [{ tiers: ["gold"] }, true],
    [{ onlyProducts: ["9"] }, true],
  ])("%j looks at the order: %s", (conditions, looks) => {
    expect(looksAtOrder({ conditions })).toBe(looks);
  });
});
