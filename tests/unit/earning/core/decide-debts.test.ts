import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { availableChange, newAward, type AwardState } from "~/modules/earning/core/adjust-award";
import type { AwardTerms } from "~/modules/earning/core/award-terms";
import { decide, type DecideInput } from "~/modules/earning/core/decide";
import type { EarningEvent } from "~/modules/earning/core/earning-event";
import type { RuleDefinition } from "~/modules/earning/core/earning-rule";
import { termsOf } from "~/modules/earning/core/rule-terms";
import { line, order, orderRule, ruleBook, snapshot } from "../order-fixtures";

const paidAt = new Date("2026-03-02T09:00:00Z");
const afterHold = new Date("2026-04-01T09:00:00Z");
const rule = (number: number, points: number, fields: Partial<RuleDefinition> = {}): RuleDefinition => ({
  ...orderRule,
  ruleId: `00000000-0000-4000-8000-00000000000${number}`,
  formula: { kind: "FIXED", points },
  ...fields,
});
const event: EarningEvent = {
  event: "ORDER",
  source: "order:1",
  customerId: 7n,
  occurredAt: paidAt,
  certainAt: paidAt,
  stands: true,
  order: order(),
};
const terms = (by: RuleDefinition, combination: "ADD_UP" | "BEST_ONLY" = "ADD_UP"): AwardTerms =>
  termsOf(by, event, ruleBook({ rules: [by], combination }));
const award = (by: AwardTerms, fields: Partial<AwardState> = {}): AwardState => ({
  ...newAward({ customerId: 7n, terms: by, counted: { points: 0 }, certainAt: paidAt }),
  createdAt: paidAt,
  ...fields,
});
/** Became available, was spent and taken back. */
const fallen = (by: AwardTerms, points: number, writtenOff: number): AwardState =>
  award(by, {
    status: "TAKEN_BACK",
    granted: points,
    takenBack: points,
    writtenOff,
    postings: 2,
    maturedAt: afterHold,
  });
const available = (by: AwardTerms, points: number): AwardState =>
  award(by, { status: "AVAILABLE", granted: points, postings: 1, maturedAt: afterHold });

function ask(booked: AwardState[], fields: Partial<DecideInput> & { rules?: RuleDefinition[] } = {}) {
  const { rules = [], earningEvent = event, ...rest } = fields;
  const { awards } = decide({
    earningEvent,
    booked,
    book: ruleBook({ rules }),
    earlier: () => [],
    context: { takeBackPolicy: "STOP_AT_ZERO", available: 0, now: afterHold },
    ...rest,
  });
  return awards.map(({ ruleId, award: { status, writtenOff }, posting }) => [
    Number(ruleId.slice(-1)),
    status,
    writtenOff,
    posting && `${posting.kind} ${posting.points} ${posting.writtenOff}`,
  ]);
}

describe("what becomes available makes good what others for the same owe", () => {
  it("and gives only what is beyond it", () => {
    const asked: unknown[] = [];
    const takeDebt = (most: number) => (asked.push(most), 30);
    expect(ask([], { rules: [rule(1, 100)], takeDebt })).toEqual([[1, "AVAILABLE", 0, "EARN 70 30"]]);
    expect(asked).toEqual([100]);
  });

  it("on hold it makes nothing good yet", () => {
    const takeDebt = () => {
      throw new Error("nobody is asked");
    };
    const context = { takeBackPolicy: "STOP_AT_ZERO" as const, available: 0, now: paidAt };
    expect(ask([], { rules: [rule(1, 100)], takeDebt, context })).toEqual([[1, "PENDING", 0, "EARN 100 0"]]);
    const pending = award(terms(rule(1, 100)), { granted: 100, postings: 1 });
    expect(ask([pending], { takeDebt, context })).toEqual([]);
  });

  it("an award that is given already takes nothing over, and one that falls nothing either", () => {
    const takeDebt = () => {
      throw new Error("nobody is asked");
    };
    expect(ask([available(terms(rule(1, 100)), 100)], { takeDebt })).toEqual([]);
    const gone = { ...event, stands: false };
    expect(ask([available(terms(rule(1, 100)), 100)], { takeDebt, earningEvent: gone })).toEqual([
      [1, "TAKEN_BACK", 100, "TAKE_BACK 0 100"],
    ]);
  });
});

describe("where only the best rule counts it owes for the others", () => {
  const best = terms(rule(1, 100), "BEST_ONLY");
  const worse = terms(rule(2, 50), "BEST_ONLY");

  it.each<[string, AwardState[], unknown[][]]>([
    [
      "it takes over what a fallen one owes",
      [fallen(best, 100, 0), fallen(worse, 50, 20)],
      [
        [2, "TAKEN_BACK", 0, null],
        [1, "AVAILABLE", 0, "EARN 80 20"],
      ],
    ],
    [
      "and no more than it is worth",
      [fallen(best, 100, 0), fallen(worse, 300, 300)],
      [
        [2, "TAKEN_BACK", 200, null],
        [1, "AVAILABLE", 0, "EARN 0 100"],
      ],
    ],
    [
      "what it owes itself it makes good itself",
      [fallen(best, 100, 40), fallen(worse, 50, 20)],
      [
        [2, "TAKEN_BACK", 0, null],
        [1, "AVAILABLE", 0, "EARN 40 60"],
      ],
    ],
    ["there is nothing to take over", [available(best, 100), fallen(worse, 50, 20)], []],
    [
      "the worse one falls first, and what was spent of it is owed by the best",
      [fallen(best, 100, 0), available(worse, 50)],
      [
        [2, "TAKEN_BACK", 0, "TAKE_BACK 0 50"],
        [1, "AVAILABLE", 0, "EARN 50 50"],
      ],
    ],
  ])("%s", (_name, booked, expected) => {
    expect(ask(booked)).toEqual(expected);
  });

  it("then others for the same are asked for the rest", () => {
    const asked: unknown[] = [];
    const takeDebt = (most: number) => (asked.push(most), 10);
    expect(ask([fallen(best, 100, 0), fallen(worse, 50, 20)], { takeDebt })).toEqual([
      [2, "TAKEN_BACK", 0, null],
      [1, "AVAILABLE", 0, "EARN 70 30"],
    ]);
    expect(asked).toEqual([80]);
    const all = fallen(worse, 100, 100);
    ask([fallen(best, 100, 0), all], { takeDebt });
    expect(asked).toHaveLength(1);
  });
});

describe("where all rules count, each makes good what another wrote off of the order", () => {
  const [first, second] = [terms(rule(1, 100)), terms(rule(2, 0))];

  it("that gives nothing any more", () => {
    expect(ask([fallen(first, 100, 0), fallen(second, 50, 20)])).toEqual([
      [2, "TAKEN_BACK", 0, null],
      [1, "AVAILABLE", 0, "EARN 80 20"],
    ]);
  });

  it("that still gives something", () => {
    const half = { ...available(terms(rule(2, 30)), 50), takenBack: 20, writtenOff: 20 };
    expect(ask([fallen(first, 100, 0), half])).toEqual([
      [2, "AVAILABLE", 0, null],
      [1, "AVAILABLE", 0, "EARN 80 20"],
    ]);
  });

  it("its own first", () => {
    expect(ask([fallen(first, 100, 90), fallen(second, 50, 20)])).toEqual([
      [2, "TAKEN_BACK", 10, null],
      [1, "AVAILABLE", 0, "EARN 0 100"],
    ]);
  });
});

describe("whatever becomes of an order, and whichever of its rules gives,", () => {
  const rules = (holdDays: number) =>
    ["9", "8"].map((product, index) =>
      rule(index + 1, 0, {
        formula: { kind: "PER_UNIT", pointsPerUnit: 1 + index, unit: 100 },
        conditions: { onlyProducts: [product] },
        holdDays,
      }),
    );
  const step = fc.record({
    cups: fc.integer({ min: 0, max: 3 }),
    teas: fc.integer({ min: 0, max: 3 }),
    /** share of what is there */
    spent: fc.constantFrom(0, 0.5, 1),
  });

  it.each(["ADD_UP", "BEST_ONLY"] as const)(
    "the member has what it is worth now less what was spent: %s",
    (combination) => {
      fc.assert(
        fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
          const book = ruleBook({ rules: rules(0), combination });
          let booked: AwardState[] = [];
          let [has, spent] = [0, 0];
          for (const { cups, teas, spent: share } of steps) {
            const lines = [
              line({ id: "1", productId: "9", quantity: 3, currentQuantity: cups, price: 3_000 }),
              line({ id: "2", productId: "8", quantity: 3, currentQuantity: teas, price: 3_000 }),
            ];
            const { awards } = decide({
              earningEvent: { ...event, order: order({ snapshot: snapshot({ lines }) }) },
              booked,
              book,
              earlier: () => [],
              context: { takeBackPolicy: "STOP_AT_ZERO", available: has, now: afterHold },
            });
            for (const { ruleId, award: changed, posting } of awards) {
              has += availableChange(posting);
              booked = [...booked.filter(({ terms: by }) => by.ruleId !== ruleId), { ...changed, createdAt: paidAt }];
            }
            const each = [10 * cups, 20 * teas];
            const worth = combination === "ADD_UP" ? each[0]! + each[1]! : Math.max(...each);
            expect(has).toBe(Math.max(0, worth - spent));
            const goes = Math.floor(share * has);
            has -= goes;
            spent += goes;
          }
        }),
      );
    },
  );
});

describe("where all rules count, what one gives is there before another takes back", () => {
  it("so less is written off", () => {
    const grows = terms(rule(2, 80));
    const falls = terms(rule(1, 20));
    expect(ask([available(falls, 100), available(grows, 20)])).toEqual([
      [2, "AVAILABLE", 0, "EARN 60 0"],
      [1, "AVAILABLE", 20, "TAKE_BACK 60 20"],
    ]);
  });
});

describe("awards of guarded and forgotten events", () => {
  const referral = rule(1, 100, { event: "REFERRAL" });
  const guarded = termsOf(referral, event, ruleBook({ rules: [referral] }));
  const refusing = { ...guarded, guards: { switches: { SAME_EMAIL: "REFUSE" as const }, networkFriends: 3 } };
  const came: EarningEvent = { ...event, event: "REFERRAL", fraudSignals: [] };
  const email = [{ code: "SAME_EMAIL" as const, params: {} }];
  const onHold = (by: AwardTerms) => award(by, { granted: 100, postings: 1 });
  const context = { takeBackPolicy: "NEGATIVE" as const, available: 0, now: paidAt };

  it.each<[string, AwardState, Partial<EarningEvent>, unknown[][]]>([
    [
      "a guard that refuses takes points on hold",
      onHold(refusing),
      { fraudSignals: email },
      [[1, "TAKEN_BACK", 0, "TAKE_BACK 100 0"]],
    ],
    ["available points it does not question again", available(refusing, 100), { fraudSignals: email }, []],
    ["a guard that makes it wait", onHold(guarded), { fraudSignals: email }, [[1, "WAITING", 0, "TAKE_BACK 100 0"]]],
    ["nothing speaks against it", onHold(guarded), {}, []],
    [
      "the friend came by somebody else",
      onHold(guarded),
      { customerId: 8n },
      [[1, "TAKEN_BACK", 0, "TAKE_BACK 100 0"]],
    ],
    ["the friend came by nobody, as the event says by itself", onHold(guarded), { customerId: null }, []],
    ["what is not guarded stays with whom it is", onHold(terms(rule(1, 100))), { event: "ORDER", customerId: 8n }, []],
    [
      "whoever it was about is redacted: available points stay",
      available(guarded, 100),
      { forgotten: true, stands: false },
      [],
    ],
    [
      "points on hold fall",
      onHold(guarded),
      { forgotten: true, stands: false },
      [[1, "TAKEN_BACK", 0, "TAKE_BACK 100 0"]],
    ],
    [
      "it fell, available points fall",
      available(guarded, 100),
      { stands: false },
      [[1, "TAKEN_BACK", 0, "TAKE_BACK 100 0"]],
    ],
    [
      "it fell, and nothing is asked of guards any more",
      onHold(guarded),
      { stands: false, fraudSignals: email },
      [[1, "TAKEN_BACK", 0, "TAKE_BACK 100 0"]],
    ],
    [
      "beyond the number that earn",
      onHold({ ...guarded, upTo: 3 }),
      { place: 4 },
      [[1, "TAKEN_BACK", 0, "TAKE_BACK 100 0"]],
    ],
  ])("%s", (_name, booked, fields, expected) => {
    expect(ask([booked], { earningEvent: { ...came, ...fields }, context })).toEqual(expected);
  });

  it("nobody earns anew by what fell or is nobody's", () => {
    const rules = [rule(1, 100)];
    expect(ask([], { rules, earningEvent: { ...event, stands: false } })).toEqual([]);
    expect(ask([], { rules, earningEvent: { ...event, customerId: null } })).toEqual([]);
  });

  it("an order stays where it is when it became certain later, a first order follows", () => {
    const later = new Date("2026-03-05T09:00:00Z");
    const pending = (by: AwardTerms) => award(by, { granted: 100, postings: 1 });
    const changed = (kind: "ORDER" | "FIRST_ORDER", stands: boolean) => {
      const { awards } = decide({
        earningEvent: { ...event, event: kind, certainAt: later, stands },
        booked: [pending(terms(rule(1, 100)))],
        book: ruleBook({ rules: [] }),
        earlier: () => [],
        context,
      });
      return awards[0]?.award.occurredAt;
    };
    expect(changed("ORDER", true)).toBeUndefined();
    expect(changed("FIRST_ORDER", true)).toEqual(later);
    expect(changed("FIRST_ORDER", false)).toEqual(paidAt);
  });
});
