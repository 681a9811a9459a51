import { describe, expect, it } from "vitest";
import { newAward, type AwardState } from "~/modules/earning/core/adjust-award";
import { debtKey, DebtPool, owesOnly } from "~/modules/earning/core/debts";
import { isOfCustomer, onceKey, type Keyed } from "~/modules/earning/core/once-key";
import { orderRule, paidBasis } from "../order-fixtures";

const mission = "0a1b2c3d-0000-4000-8000-000000000000";

describe("what is earned once", () => {
  it.each([
    ["ORDER", "order:1", 7n, "ORDER/order:1", false],
    ["ACCOUNT", "member:5", 7n, "ACCOUNT/member:7", true],
    ["ACCOUNT", "member:5", null, "ACCOUNT/member:5", true],
    ["BIRTHDAY", "birthday:2026:5", 7n, "BIRTHDAY/birthday:2026:7", true],
    ["ANNIVERSARY", "anniversary:2026:5", 7n, "ANNIVERSARY/anniversary:2026:7", true],
    ["REVIEW", "review:88:5", 7n, "REVIEW/review:88:7", true],
    ["MISSION", `mission:${mission}:5:2`, 7n, `MISSION/mission:${mission}:7:2`, true],
    ["MISSION", `mission:${mission}:5`, 7n, `MISSION/mission:${mission}:7`, true],
    ["API", "api:member:5", 7n, "API/api:member:5", false],
    ["API", "member:5:x", 7n, "API/member:5:x", false],
  ])("%s of %s belonging to %s is %s", (event, source, customerId, key, ofCustomer) => {
    expect(onceKey({ event, source, customerId })).toBe(key);
    expect(isOfCustomer(source)).toBe(ofCustomer);
  });

  it.each([
    [
      "a mission, whichever of its rounds",
      "MISSION",
      `mission:${mission}:5:2`,
      undefined,
      `MISSION/mission:${mission}:7`,
    ],
    ["an order", "ORDER", "order:1", undefined, "ORDER/order:1"],
    ["a comeback, as its event says", "COMEBACK", "order:1", "comebacks", "COMEBACK/comebacks"],
    ["a friend", "REFERRAL", "order:1", "friend:9", "REFERRAL/friend:9"],
  ])("owes: %s", (_name, event, source, once, key) => {
    expect(debtKey({ event, source, customerId: 7n }, once)).toBe(key);
  });
});

const state = (fields: Partial<AwardState> = {}): AwardState => ({
  ...newAward({
    customerId: 7n,
    certainAt: new Date("2026-03-02T09:00:00Z"),
    counted: { points: 100 },
    terms: {
      ruleId: orderRule.ruleId,
      ruleName: "Orders",
      formula: orderRule.formula,
      multiplierPercent: 100,
      rounding: "FLOOR",
      basis: paidBasis,
      holdDays: 14,
      approval: "AUTOMATIC",
    },
  }),
  ...fields,
});
/** Spent before it was taken back: it gives nothing now and owes so much. */
const fallen = (writtenOff: number): Partial<AwardState> => ({
  status: "TAKEN_BACK",
  granted: 100,
  takenBack: 100,
  writtenOff,
});

describe("an award", () => {
  it.each([
    ["nothing owed", { ...fallen(0) }, false],
    ["all fallen, some owed", { ...fallen(40) }, true],
    ["some given, some owed", { status: "AVAILABLE", granted: 100, takenBack: 60, writtenOff: 40 }, false],
  ] as const)("owes only: %s", (_name, fields, expected) => {
    expect(owesOnly(state(fields))).toBe(expected);
  });
});

describe("awards for the same", () => {
  type Pooled = AwardState & Keyed & { id: string };
  const award = (id: string, fields: Partial<Pooled> = {}): Pooled => ({
    ...state(fallen(40)),
    id,
    event: "COMEBACK",
    source: `order:${id}`,
    customerId: 7n,
    ...fields,
  });
  const pool = (...awards: Pooled[]) => new DebtPool(awards, new Map(awards.map(({ id }) => [id, "comebacks"])));
  const asked = (fields: Partial<Parameters<DebtPool<Pooled>["take"]>[0]> = {}) => ({
    thing: { event: "COMEBACK", source: "order:9", customerId: 7n },
    once: "comebacks",
    apart: new Set<string>(),
    ...fields,
  });

  it("hand over what they owe, in turn, and no more than is asked", () => {
    const debts = pool(award("a"), award("b"));
    const { taken, givers } = debts.take(asked(), 60);
    expect(taken).toBe(60);
    expect(givers.map(({ id, writtenOff }) => [id, writtenOff])).toEqual([
      ["a", 0],
      ["b", 20],
    ]);
    expect(debts.byId("b")?.writtenOff).toBe(20);
    expect(debts.now(award("b"))?.writtenOff).toBe(20);
    expect(debts.take(asked(), 60).taken).toBe(20);
    expect(debts.take(asked(), 60)).toEqual({ taken: 0, givers: [] });
  });

  it("that are asked for just what the first owes leave the others alone", () => {
    const { taken, givers } = pool(award("a"), award("b")).take(asked(), 40);
    expect([taken, givers.map(({ id }) => id)]).toEqual([40, ["a"]]);
  });

  it.each([
    ["of another customer", award("a", { customerId: 8n }), {}],
    ["for another event", award("a", { event: "REFERRAL" }), {}],
    ["with points still given", award("a", { takenBack: 60, status: "AVAILABLE" }), {}],
    ["that owes nothing", award("a", { writtenOff: 0 }), {}],
    ["that stands apart", award("a"), { apart: new Set(["a"]) }],
    [
      "with points still given for another source",
      award("a", { takenBack: 60, status: "AVAILABLE" }),
      { besides: { ruleId: "another" } },
    ],
    [
      "with points still given by the same rule",
      award("a", { takenBack: 60, status: "AVAILABLE", source: "order:9" }),
      { besides: { ruleId: orderRule.ruleId } },
    ],
  ])("none is one %s", (_name, other, fields) => {
    expect(pool(other).take(asked(fields), 60)).toEqual({ taken: 0, givers: [] });
  });

  it("by another rule for the very same source has it made good also while it gives something", () => {
    const half = award("a", { takenBack: 60, status: "AVAILABLE", source: "order:9" });
    expect(pool(half).take(asked({ besides: { ruleId: "another" } }), 60).taken).toBe(40);
    expect(pool(half).take(asked(), 60).taken).toBe(0);
  });

  it("are asked for one of the pool, which is none of them", () => {
    const own = award("a", { granted: 200 });
    const debts = pool(own, award("b"));
    const paid: string[] = [];
    expect(debts.takerFor(own, ({ id }) => paid.push(id))(100)).toBe(40);
    expect(paid).toEqual(["b"]);
  });

  it("one put anew is as it is now, and stays with what it was for", () => {
    const debts = pool(award("a"));
    debts.put(award("a", { writtenOff: 15 }));
    debts.put(award("c", { writtenOff: 5 }), "comebacks");
    expect(debts.take(asked(), 60).taken).toBe(20);
    expect(debts.byId("unknown")).toBeUndefined();
    expect(debts.now(award("unknown")).writtenOff).toBe(40);
  });
});
