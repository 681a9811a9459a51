import { describe, expect, it } from "vitest";
import type { IdentitySignals } from "~/modules/earning/guards/guard";
import { findFraudSignals, judge, type FraudSignal, type GuardTerms } from "~/modules/earning/core/guards";
import { guardVerdict, isBeyond } from "~/modules/earning/core/guard-verdict";
import type { AwardTerms } from "~/modules/earning/core/award-terms";
import type { EarningEvent } from "~/modules/earning/core/earning-event";
import { order, paidBasis } from "../order-fixtures";

const person = (fields: Partial<Record<keyof IdentitySignals, string[]>> = {}): IdentitySignals => ({
  emails: new Set(fields.emails),
  phones: new Set(fields.phones),
  addresses: new Set(fields.addresses),
  networks: new Set(fields.networks),
});
const codes = (signals: FraudSignal[]) => signals.map(({ code }) => code);

describe("what a friend and an advocate have in common", () => {
  it.each([
    ["emails", "SAME_EMAIL"],
    ["addresses", "SAME_ADDRESS"],
    ["phones", "SAME_PHONE"],
    ["networks", "SAME_NETWORK"],
  ] as const)("one of their %s is %s", (trait, code) => {
    const found = (friend: string[], advocate: string[]) =>
      codes(
        findFraudSignals({
          friend: person({ [trait]: friend }),
          advocate: person({ [trait]: advocate }),
          existingCustomer: false,
          networkFriends: 1,
        }),
      );
    expect(found(["a", "b"], ["b", "c"])).toEqual([code]);
    expect(found(["a"], ["b"])).toEqual([]);
    expect(found([], [])).toEqual([]);
  });

  it("one trait is not compared with another", () => {
    const input = { existingCustomer: false, networkFriends: 1 };
    const found = findFraudSignals({
      friend: person({ emails: ["a"] }),
      advocate: person({ phones: ["a"] }),
      ...input,
    });
    expect(found).toEqual([]);
  });

  it.each([
    [false, 0, []],
    [false, 1, []],
    [false, 2, [{ code: "CROWDED_NETWORK", params: { friends: 2 } }]],
    [true, 1, [{ code: "EXISTING_CUSTOMER", params: {} }]],
  ])("existing customer %s, %i friends of one network: %j", (existingCustomer, networkFriends, expected) => {
    expect(findFraudSignals({ friend: person(), advocate: person(), existingCustomer, networkFriends })).toEqual(
      expected,
    );
  });
});

describe("a guard's switch", () => {
  const signal: FraudSignal = { code: "SAME_EMAIL", params: {} };
  const terms = (fields: Partial<GuardTerms> = {}): GuardTerms => ({ switches: {}, networkFriends: 3, ...fields });

  it.each([
    [undefined, [signal], false],
    ["WAIT", [signal], false],
    ["REFUSE", [], true],
    ["OFF", [], false],
  ] as const)("%s", (mode, reasons, refused) => {
    const switches = mode ? { SAME_EMAIL: mode } : {};
    expect(judge(terms({ switches }), [signal], 0)).toEqual({ reasons, refused });
  });

  it("one that refuses is enough, others still wait", () => {
    const phone: FraudSignal = { code: "SAME_PHONE", params: {} };
    expect(judge(terms({ switches: { SAME_EMAIL: "REFUSE" } }), [signal, phone], 0)).toEqual({
      reasons: [phone],
      refused: true,
    });
  });

  it.each([
    [3, []],
    [4, [{ code: "CROWDED_NETWORK", params: { friends: 4 } }]],
  ])("of a network's friends, 3 are allowed: %i", (friends, reasons) => {
    expect(judge(terms(), [{ code: "CROWDED_NETWORK", params: { friends } }], 0).reasons).toEqual(reasons);
  });

  it("a crowd of unknown size is none", () => {
    expect(judge(terms(), [{ code: "CROWDED_NETWORK", params: {} }], 0).reasons).toEqual([]);
  });

  it.each([
    [undefined, 0, []],
    [5_000, 5_000, []],
    [5_000, 4_999, [{ code: "BELOW_MINIMUM", params: { amount: 4_999, minimum: 5_000 } }]],
  ])("of a minimum of %s, an order of %i", (minimumAmount, amount, reasons) => {
    expect(judge(terms({ minimumAmount }), [], amount)).toEqual({ reasons, refused: false });
    const refusing = terms({ minimumAmount, switches: { BELOW_MINIMUM: "REFUSE" } });
    expect(judge(refusing, [], amount)).toEqual({ reasons: [], refused: reasons.length > 0 });
  });
});

describe("an earning event", () => {
  const terms: AwardTerms = {
    ruleId: "rule",
    ruleName: "Referrals",
    formula: { kind: "FIXED", points: 500 },
    multiplierPercent: 100,
    rounding: "FLOOR",
    basis: paidBasis,
    holdDays: 14,
    approval: "AUTOMATIC",
    guards: { switches: {}, networkFriends: 3, minimumAmount: 10_001 },
  };
  const event: EarningEvent = {
    event: "REFERRAL",
    source: "order:1",
    customerId: 7n,
    occurredAt: new Date("2026-03-02T09:00:00Z"),
    certainAt: new Date("2026-03-02T09:00:00Z"),
    stands: true,
    order: order(),
    fraudSignals: [],
  };
  const below = (amount: number) => [{ code: "BELOW_MINIMUM", params: { amount, minimum: 10_001 } }];

  it.each([
    ["the friend's order is counted by the rule's basis", terms, event, below(10_000)],
    ["without an order nothing was bought", terms, { ...event, order: undefined }, below(0)],
    ["what has no guards is not guarded", { ...terms, guards: undefined }, event, []],
    ["what nobody compared is not guarded", terms, { ...event, fraudSignals: undefined }, []],
  ])("%s", (_name, by, about, reasons) => {
    expect(guardVerdict(by, about)).toEqual({ reasons, refused: false });
  });

  it.each([
    [undefined, 9, false],
    [3, undefined, false],
    [undefined, undefined, false],
    [3, 3, false],
    [3, 4, true],
  ])("of a row of which %s earn, number %s is beyond: %s", (upTo, place, beyond) => {
    expect(isBeyond({ ...terms, upTo }, { ...event, place })).toBe(beyond);
  });
});
