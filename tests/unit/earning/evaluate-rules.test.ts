import { describe, expect, it } from "vitest";
import type { RuleDefinition } from "~/modules/earning/core/earning-rule";
import { orderEarningEvent } from "~/modules/earning/orders/order-earning-events";
import type { EarningEvent } from "~/modules/earning/core/earning-event";
import { evaluateRules, type EarlierAwards } from "~/modules/earning/core/evaluate-rules";
import { snapshot, line, order, orderRule, ruleBook } from "./order-fixtures";

const second: RuleDefinition = { ...orderRule, ruleId: "00000000-0000-4000-8000-000000000002", name: "More" };
const none: EarlierAwards = () => [];

const outcomes = (rules: RuleDefinition[], earningEvent: EarningEvent = orderEarningEvent(order()), earlier = none) =>
  evaluateRules(earningEvent, ruleBook({ rules }), earlier).map(({ outcome, points }) => [outcome, points]);

const with_ = (fields: Partial<RuleDefinition>): RuleDefinition => ({ ...orderRule, ...fields });

describe("conditions", () => {
  it.each([
    ["weekday that fits (a Monday)", { weekdays: [1] }, ["EARNS", 100]],
    ["another weekday", { weekdays: [2, 3] }, ["WEEKDAY", 0]],
    ["country that fits", { countries: ["DE"] }, ["EARNS", 100]],
    ["another country", { countries: ["AT"] }, ["COUNTRY", 0]],
    ["channel that fits", { channels: ["web"] }, ["EARNS", 100]],
    ["another channel", { channels: ["pos"] }, ["CHANNEL", 0]],
    ["minimum reached", { minimumAmount: 10_000 }, ["EARNS", 100]],
    ["below the minimum", { minimumAmount: 10_001 }, ["BELOW_MINIMUM", 100]],
    ["only this product", { onlyProducts: ["9"] }, ["EARNS", 100]],
    ["only other products", { onlyProducts: ["8"] }, ["NO_MATCHING_PRODUCTS", 0]],
    ["without this product", { withoutProducts: ["9"] }, ["NO_MATCHING_PRODUCTS", 0]],
  ])("%s", (_name, conditions, expected) => {
    expect(outcomes([with_({ conditions })])).toEqual([expected]);
  });

  it.each([
    // goods 100.00, shipping 4.90
    ["shipping counts, the minimum is reached with it", true, 10_490, "EARNS"],
    ["shipping counts, a cent is missing", true, 10_491, "BELOW_MINIMUM"],
    ["shipping does not count, goods reach the minimum", false, 10_000, "EARNS"],
    ["shipping does not count, and goods alone do not reach it", false, 10_001, "BELOW_MINIMUM"],
  ])("minimum: %s", (_name, includeShipping, minimumAmount, outcome) => {
    const rules = [with_({ conditions: { minimumAmount } })];
    const book = ruleBook({ rules, basis: { includeTax: true, includeShipping, afterDiscounts: true } });
    expect(evaluateRules(orderEarningEvent(order()), book, none)[0]?.outcome).toBe(outcome);
  });

  it("the minimum is of what was ordered, whatever went back since", () => {
    const lines = [line({ quantity: 2 })];
    const half = order({
      snapshot: snapshot({ lines }),
      refunds: [{ lines: [{ lineId: "1", quantity: 1 }], shipping: 0, adjustment: 0 }],
    });
    expect(outcomes([with_({ conditions: { minimumAmount: 10_000 } })], orderEarningEvent(half))).toEqual([
      ["EARNS", 50],
    ]);
  });

  it("what is no order has no amount, so no minimum is reached", () => {
    const member: EarningEvent = { ...orderEarningEvent(order()), order: undefined, event: "ACCOUNT" };
    const rule = with_({ event: "ACCOUNT", formula: { kind: "FIXED", points: 5 } });
    expect(outcomes([rule], member)).toEqual([["EARNS", 5]]);
    expect(outcomes([{ ...rule, conditions: { minimumAmount: 1 } }], member)).toEqual([["BELOW_MINIMUM", 5]]);
  });

  it("reads the weekday in the shop's time zone", () => {
    const sundayInLondon = orderEarningEvent(order({ processedAt: new Date("2026-03-01T23:30:00Z") }));
    expect(outcomes([with_({ conditions: { weekdays: [1] } })], sundayInLondon)).toEqual([["EARNS", 100]]);
  });

  it("spreads money given back over all goods, counted or not", () => {
    const lines = [line(), line({ id: "2", productId: "8", price: 10_000 })];
    const half = order({ snapshot: snapshot({ lines }), refunds: [{ lines: [], shipping: 0, adjustment: 4_000 }] });
    expect(outcomes([with_({ conditions: { onlyProducts: ["8"] } })], orderEarningEvent(half))).toEqual([
      ["EARNS", 80],
    ]);
  });
});

describe("limits", () => {
  const at = (iso: string) => orderEarningEvent(order({ processedAt: new Date(iso) }));
  const earlier =
    (...dates: string[]): EarlierAwards =>
    () =>
      dates.map((date) => new Date(date));

  it.each([
    ["two a day, one so far", { perDay: 2 }, ["2026-03-02T01:00:00Z"], "EARNS"],
    ["one a day, one so far", { perDay: 1 }, ["2026-03-02T01:00:00Z"], "LIMIT_REACHED"],
    ["one a day, the other before the shop's midnight", { perDay: 1 }, ["2026-03-01T22:59:00Z"], "EARNS"],
    ["one a month, last month", { perMonth: 1 }, ["2026-02-28T12:00:00Z"], "EARNS"],
    ["one a month, this month", { perMonth: 1 }, ["2026-03-01T12:00:00Z"], "LIMIT_REACHED"],
    ["one a year, last year", { perYear: 1 }, ["2025-12-31T12:00:00Z"], "EARNS"],
    ["one a year, this year", { perYear: 1 }, ["2026-01-01T12:00:00Z"], "LIMIT_REACHED"],
    ["once ever", { lifetime: 1 }, ["2020-01-01T12:00:00Z"], "LIMIT_REACHED"],
  ])("%s", (_name, limits, dates, outcome) => {
    expect(outcomes([with_({ limits })], at("2026-03-02T09:00:00Z"), earlier(...dates))[0]?.[0]).toBe(outcome);
  });
});

describe("several rules", () => {
  const five: RuleDefinition = { ...second, formula: { kind: "FIXED", points: 5 } };

  it("add up, highest priority first", () => {
    expect(outcomes([orderRule, { ...five, priority: 1 }])).toEqual([
      ["EARNS", 5],
      ["EARNS", 100],
    ]);
  });

  it("only the best counts, and of equals the one with the higher priority", () => {
    const book = ruleBook({ rules: [orderRule, five], combination: "BEST_ONLY" });
    const best = evaluateRules(orderEarningEvent(order()), book, none).map(({ outcome }) => outcome);
    expect(best).toEqual(["EARNS", "BETTER_RULE"]);
    const equals = { ...book, rules: [orderRule, { ...second, priority: 9 }] };
    const winner = evaluateRules(orderEarningEvent(order()), equals, none).find(({ outcome }) => outcome === "EARNS");
    expect(winner?.terms.ruleName).toBe("More");
  });

  it("are multiplied while a campaign runs, for orders only", () => {
    const weekend = {
      name: "Double",
      percent: 200,
      startsAt: new Date("2026-03-02T00:00:00Z"),
      endsAt: new Date("2026-03-03T00:00:00Z"),
    };
    const book = { ...ruleBook(), multipliers: [weekend] };
    expect(evaluateRules(orderEarningEvent(order()), book, none)[0]?.points).toBe(200);
    const after = orderEarningEvent(order({ processedAt: weekend.endsAt }));
    expect(evaluateRules(after, book, none)[0]?.points).toBe(100);
  });
});

describe("one rule on one event", () => {
  const at = new Date("2026-03-02T09:00:00Z");
  const referral: EarningEvent = {
    event: "REFERRAL",
    source: "order:1",
    customerId: 7n,
    occurredAt: at,
    certainAt: at,
    stands: true,
    order: order(),
    fraudSignals: [{ code: "SAME_EMAIL", params: {} }],
  };
  const rule = (fields: Partial<RuleDefinition>) => with_({ formula: { kind: "FIXED", points: 5 }, ...fields });
  const reasons = [{ code: "SAME_EMAIL", params: {} }];

  it.each<[string, Partial<RuleDefinition>, Partial<EarningEvent>, object]>([
    ["a guard makes it wait", { event: "REFERRAL" }, {}, { outcome: "EARNS", points: 5, reasons }],
    [
      "a guard refuses",
      { event: "REFERRAL", conditions: { guards: { SAME_EMAIL: "REFUSE" } } },
      {},
      { outcome: "GUARDED", points: 5 },
    ],
    [
      "a minimum that guards look after is theirs",
      { event: "REFERRAL", conditions: { minimumAmount: 99_999, guards: { SAME_EMAIL: "OFF" } } },
      {},
      { outcome: "EARNS", reasons: [{ code: "BELOW_MINIMUM", params: { amount: 10_000, minimum: 99_999 } }] },
    ],
    [
      "the fourth of three follow-ups",
      { event: "REFERRED_FOLLOW_UP" },
      { event: "REFERRED_FOLLOW_UP", place: 4, fraudSignals: [] },
      { outcome: "LIMIT_REACHED", points: 5 },
    ],
    [
      "the third of three",
      { event: "REFERRED_FOLLOW_UP" },
      { event: "REFERRED_FOLLOW_UP", place: 3, fraudSignals: [] },
      { outcome: "EARNS", points: 5 },
    ],
    [
      "no points",
      { event: "REFERRAL", formula: { kind: "FIXED", points: 0 }, limits: { lifetime: 1 } },
      { fraudSignals: [] },
      { outcome: "NO_POINTS", points: 0 },
    ],
  ])("%s", (_name, fields, about, expected) => {
    const book = ruleBook({ rules: [rule(fields)] });
    expect(evaluateRules({ ...referral, ...about }, book, none)[0]).toMatchObject(expected);
  });

  it("nothing speaks against it: no reasons", () => {
    const [result] = evaluateRules(
      { ...referral, fraudSignals: [] },
      ruleBook({ rules: [rule({ event: "REFERRAL" })] }),
      none,
    );
    expect(result).not.toHaveProperty("reasons");
  });

  it("looks for earlier awards of this member by this rule, where it has limits and there is a member", () => {
    const asked: unknown[] = [];
    const earlier: EarlierAwards = (...of) => (asked.push(of), [at]);
    const results = (fields: Partial<RuleDefinition>, customerId: bigint | null) =>
      evaluateRules(orderEarningEvent(order({ customerId })), ruleBook({ rules: [rule(fields)] }), earlier).map(
        ({ outcome }) => outcome,
      );
    expect(results({ limits: { lifetime: 1 } }, 7n)).toEqual(["LIMIT_REACHED"]);
    expect(results({ limits: { lifetime: 1 } }, null)).toEqual(["EARNS"]);
    expect(results({ limits: {} }, 7n)).toEqual(["EARNS"]);
    const { certainAt } = orderEarningEvent(order());
    expect(asked).toEqual([[orderRule.ruleId, 7n, certainAt]]);
  });

  it("of an order only earlier ones are in the way, of what is no order all of its time", () => {
    const asked: unknown[] = [];
    const limited = rule({ event: "REVIEW", limits: { lifetime: 1 } });
    const review: EarningEvent = { ...referral, event: "REVIEW", customerId: 7n };
    evaluateRules(review, ruleBook({ rules: [limited] }), (...of) => (asked.push(of), []));
    expect(asked).toEqual([[orderRule.ruleId, 7n, undefined]]);
  });

  it("asks only rules of the event", () => {
    expect(outcomes([orderRule, with_({ event: "REVIEW" })])).toEqual([["EARNS", 100]]);
  });

  it.each([
    [5, "EARNS"],
    [100, "BETTER_RULE"],
    [101, "BETTER_RULE"],
  ])("against %i points that are there by an equal rule: %s", (points, outcome) => {
    const question = {
      rules: [orderRule],
      combination: "BEST_ONLY" as const,
      toBeat: { ruleId: "00000000-0000-4000-8000-000000000000", points },
    };
    expect(evaluateRules(orderEarningEvent(order()), ruleBook(), none, question)[0]?.outcome).toBe(outcome);
  });

  it("what does not earn is not called worse than another", () => {
    const book = ruleBook({ rules: [orderRule, { ...second, enabled: false }], combination: "BEST_ONLY" });
    expect(evaluateRules(orderEarningEvent(order()), book, none).map(({ outcome }) => outcome)).toEqual([
      "EARNS",
      "OFF",
    ]);
  });
});
