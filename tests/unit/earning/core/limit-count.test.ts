import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newAward, type AwardState } from "~/modules/earning/core/adjust-award";
import { beyondLimits, LimitCount, roomEndsAt, takesRoom } from "~/modules/earning/core/limit-count";
import { hasRoom, isLimited, type RuleLimits } from "~/modules/earning/core/limits";
import { termsOf } from "~/modules/earning/core/rule-terms";
import { orderEarningEvent } from "~/modules/earning/orders/order-earning-events";
import { order, orderRule, ruleBook } from "../order-fixtures";

const at = (day: number, hour = 9) => new Date(Date.UTC(2026, 2, day, hour));

type Award = AwardState & { id: string; source: string };
const award = (source: string, occurredAt: Date, limits: RuleLimits, fields: Partial<AwardState> = {}): Award => {
  const terms = termsOf({ ...orderRule, limits }, orderEarningEvent(order()), ruleBook());
  const fresh = newAward({ customerId: 7n, terms, counted: { points: 10 }, certainAt: occurredAt });
  return { ...fresh, id: source, granted: 10, source, ...fields };
};

describe("what takes room under a limit", () => {
  it.each<[string, Partial<AwardState>, boolean]>([
    ["on hold", { status: "PENDING", granted: 10 }, true],
    ["available", { status: "AVAILABLE", granted: 10, takenBack: 4 }, true],
    ["waiting for staff", { status: "WAITING", granted: 0, proposed: 10 }, true],
    ["waiting for staff, worth nothing by now", { status: "WAITING", granted: 0, proposed: 0 }, false],
    ["rejected", { status: "REJECTED", granted: 0, proposed: 10 }, false],
    ["taken back", { status: "TAKEN_BACK", granted: 10, takenBack: 10 }, false],
  ])("%s: %#", (_name, fields, takes) => {
    expect(takesRoom(award("order:1", at(1), {}, fields))).toBe(takes);
  });
});

describe("awards by one rule", () => {
  const of = (source: string, date: Date, customerId = 7n, id = source) => ({
    id,
    ruleId: "r",
    customerId,
    source,
    at: date,
  });
  const count = new LimitCount();
  for (const [source, day] of [
    ["order:1", 1],
    ["order:2", 2],
    ["order:3", 2],
  ] as const)
    count.note(of(source, at(day)), true);
  count.note(of("order:9", at(1), 8n), true);

  it.each<[string, string, Date | undefined, number]>([
    ["all but its own", "order:1", undefined, 2],
    ["those before it", "order:2", at(2), 1],
    ["of the same time those with the lower name", "order:3", at(2), 2],
    ["none before the first", "order:1", at(1), 0],
    ["all before one that is not noted", "order:4", at(3), 3],
  ])("%s", (_name, source, until, expected) => {
    expect(count.besides(of(source, at(1)), until)).toHaveLength(expected);
  });

  it("of two for one source, as a merge makes them, the one that gives nothing leaves the other its room", () => {
    const merged = new LimitCount();
    merged.note(of("order:1", at(1), 7n, "own"), true);
    merged.note(of("order:1", at(1), 7n, "of the other"), false);
    expect(merged.besides(of("order:2", at(2)), at(2))).toEqual([at(1)]);
    merged.note(of("order:1", at(1), 7n, "of the other"), true);
    expect(merged.besides(of("order:2", at(2)), at(2))).toEqual([at(1)]);
  });

  it("one that gives nothing any more leaves its room", () => {
    count.note(of("order:1", at(1)), false);
    expect(count.besides(of("order:2", at(2)), at(2))).toEqual([]);
  });
});

describe("of the awards of members who are one by now", () => {
  const sourcesOf = (awards: Award[]) => beyondLimits(awards, "Europe/Berlin").map(({ source }) => source);

  it.each<[string, RuleLimits, Date[], string[]]>([
    ["one a day, two of a day", { perDay: 1 }, [at(1, 9), at(1, 11)], ["order:1"]],
    ["one a day, on both sides of the shop's midnight", { perDay: 1 }, [at(1, 22), at(1, 23)], []],
    ["two a month, the later ones", { perMonth: 2 }, [at(1), at(9), at(5), at(2)], ["order:2", "order:1"]],
    ["two a month, one of the next", { perMonth: 2 }, [at(1), at(2), at(33)], []],
    ["once ever", { lifetime: 1 }, [at(2), at(1)], ["order:0"]],
    ["no limit", {}, [at(1), at(1)], []],
  ])("those fall that are beyond: %s", (_name, limits, dates, beyond) => {
    const awards = dates.map((date, index) => award(`order:${index}`, date, limits));
    expect(sourcesOf(awards).toSorted()).toEqual(beyond.toSorted());
  });

  it("what fell already takes no room, and another rule has its own", () => {
    const limits = { lifetime: 1 };
    const fell = award("order:1", at(1), limits, { status: "TAKEN_BACK", takenBack: 10 });
    const other = award("order:2", at(2), limits);
    const byAnother = { ...other, source: "order:3", terms: { ...other.terms, ruleId: "another" } };
    expect(sourcesOf([fell, other, byAnother])).toEqual([]);
  });

  it("whatever their order, as many stay as the limits allow, and no later one instead of an earlier", () => {
    const limits = fc.record(
      {
        perDay: fc.integer({ min: 1, max: 2 }),
        perMonth: fc.integer({ min: 1, max: 4 }),
        lifetime: fc.integer({ min: 1, max: 6 }),
      },
      { requiredKeys: [] },
    );
    const dates = fc.array(fc.record({ day: fc.integer({ min: 1, max: 40 }), hour: fc.integer({ min: 0, max: 23 }) }), {
      maxLength: 10,
    });
    fc.assert(
      fc.property(limits, dates, fc.integer(), (allowed, days, seed) => {
        const awards = days.map(({ day, hour }, index) => award(`order:${index}`, at(day, hour), allowed));
        const shuffled = awards.toSorted((a, b) => ((a.source < b.source ? seed : -seed) > 0 ? 1 : -1));
        const beyond = new Set(sourcesOf(awards));
        expect(new Set(sourcesOf(shuffled))).toEqual(beyond);
        const staying = awards.filter(({ source }) => !beyond.has(source));
        for (const one of awards) {
          const before = staying
            .filter((other) => other !== one)
            .filter(
              ({ occurredAt, source }) =>
                occurredAt < one.occurredAt ||
                (occurredAt.getTime() === one.occurredAt.getTime() && source < one.source),
            )
            .map(({ occurredAt }) => occurredAt);
          expect(hasRoom(allowed, before, one.occurredAt, "Europe/Berlin")).toBe(!beyond.has(one.source));
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("room under a limit", () => {
  it.each<[RuleLimits, number | null]>([
    [{ perDay: 1 }, 1],
    [{ perMonth: 1, perDay: 1 }, 31],
    [{ perYear: 3, perMonth: 1 }, 366],
    [{ lifetime: 1, perDay: 1 }, null],
  ])("of %j is taken for no less than so many days: %s", (limits, days) => {
    expect(isLimited(limits)).toBe(true);
    const end = roomEndsAt(limits, at(1));
    if (days === null) expect(end).toBeNull();
    else expect((end!.getTime() - at(1).getTime()) / 86_400_000).toBeGreaterThanOrEqual(days);
  });
});
