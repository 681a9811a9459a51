import { describe, expect, it } from "vitest";
import { kindEarns, missionBook, missionEarningEvent } from "~/modules/missions/mission-earning-event";
import { orderRule, ruleBook } from "../earning/order-fixtures";

const at = new Date("2026-06-15T12:00:00Z");
const missionRule = { ...orderRule, event: "MISSION" as const, formula: { kind: "FIXED" as const, points: 50 } };
const entry = { missionId: "01a2005c-94d3-72f9-af52-60c5c60beb2f", customerId: 7n, kind: "MISSION" as const, at };

describe("what an entry for a mission earns", () => {
  it("is an event of its own for each attempt", () => {
    const first = missionEarningEvent({ ...entry, attempt: 1 });
    expect(first).toMatchObject({ event: "MISSION", customerId: 7n, occurredAt: at, certainAt: at, stands: true });
    expect(missionEarningEvent({ ...entry, attempt: 2 }).source).not.toBe(first.source);
  });

  it("are the mission's own points, by the terms of the rule for its kind", () => {
    const book = missionBook(ruleBook({ rules: [orderRule, { ...missionRule, approval: "STAFF", holdDays: 3 }] }), {
      kind: "MISSION",
      title: "A photo of your cup",
      points: 120,
    });
    expect(book.programme.combination).toBe("BEST_ONLY");
    expect(book.rules).toEqual([
      {
        ...missionRule,
        approval: "STAFF",
        holdDays: 3,
        name: "A photo of your cup",
        formula: { kind: "FIXED", points: 120 },
      },
    ]);
  });

  it.each([
    ["a rule that is on", {}, true],
    ["a rule that is off", { enabled: false }, false],
    ["a rule that begins later", { validFrom: new Date(at.getTime() + 1) }, false],
    ["a rule for another kind", { event: "SURVEY" as const }, false],
  ])("needs a rule for its kind: %s", (_case, fields, expected) => {
    const book = ruleBook({ rules: [{ ...missionRule, ...fields }] });
    expect(kindEarns(book, "MISSION", at)).toBe(expected);
  });
});
