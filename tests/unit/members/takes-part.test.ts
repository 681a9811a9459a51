import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { membershipState, takesPart, type MembershipTerms, type Stay } from "~/modules/members/membership/takes-part";

const day = (number: number): Date => new Date(Date.UTC(2026, 0, 1 + number));
const stay = (joined: number | null, left: number | null, countsFrom = joined): Stay => ({
  joinedAt: joined === null ? null : day(joined),
  countsFrom: countsFrom === null ? null : day(countsFrom),
  leftAt: left === null ? null : day(left),
});
const always = (membershipMode: MembershipTerms["membershipMode"]): MembershipTerms => ({
  membershipMode,
  membershipBefore: null,
  membershipSince: null,
  someoneLeft: true,
});
const switched = (before: "ALL" | "JOINED", on: number): MembershipTerms => ({
  membershipMode: before === "ALL" ? "JOINED" : "ALL",
  membershipBefore: before,
  membershipSince: day(on),
  someoneLeft: true,
});

describe("who takes part", () => {
  it.each<[string, MembershipTerms, Stay[], number, boolean]>([
    ["all: who never did anything", always("ALL"), [], 5, true],
    ["all: not after leaving", always("ALL"), [stay(null, 10)], 10, false],
    ["all: before leaving", always("ALL"), [stay(null, 10)], 9, true],
    ["all: before an own joining, too", always("ALL"), [stay(10, null)], 9, true],
    ["all: not between leaving and coming back", always("ALL"), [stay(null, 10), stay(20, null)], 15, false],
    ["all: after coming back", always("ALL"), [stay(null, 10), stay(20, null)], 20, true],
    ["all: the days before coming back count", always("ALL"), [stay(null, 10), stay(20, null, 15)], 15, true],
    ["joined: who never did anything", always("JOINED"), [], 5, false],
    ["joined: before joining", always("JOINED"), [stay(10, null)], 9, false],
    ["joined: from joining on", always("JOINED"), [stay(10, null)], 10, true],
    ["joined: the days before joining count", always("JOINED"), [stay(10, null, 3)], 3, true],
    ["joined: not the day before those", always("JOINED"), [stay(10, null, 3)], 2, false],
    ["joined: until leaving", always("JOINED"), [stay(10, 20)], 19, true],
    ["joined: not from leaving on", always("JOINED"), [stay(10, 20)], 20, false],
    ["joined: who left while all took part", always("JOINED"), [stay(null, 10)], 5, false],
    ["from all to joined: before", switched("ALL", 50), [], 49, true],
    ["from all to joined: since", switched("ALL", 50), [], 50, false],
    ["from joined to all: before", switched("JOINED", 50), [], 49, false],
    ["from joined to all: since", switched("JOINED", 50), [], 50, true],
    ["from joined to all: who left stays away", switched("JOINED", 50), [stay(10, 20)], 60, false],
  ])("%s", (_name, terms, stays, at, expected) => {
    expect(takesPart(terms, stays, day(at))).toBe(expected);
  });

  /** Stays as joining and leaving make them: one after the other, the last perhaps open. */
  const stays = fc
    .tuple(
      fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 8 }),
      fc.boolean(),
      fc.integer({ min: 0, max: 9 }),
    )
    .map(([days, beganWithAll, orderDays]): Stay[] => {
      const sorted = days.toSorted((a, b) => a - b);
      const first = beganWithAll && sorted.length > 0 ? [stay(null, sorted.shift()!)] : [];
      const own = sorted.flatMap((joined, index) =>
        index % 2 === 0 ? [stay(joined, sorted[index + 1] ?? null, joined - orderDays)] : [],
      );
      return [...first, ...own];
    });
  const at = fc.integer({ min: -10, max: 80 });
  const terms = fc.oneof(
    fc.constantFrom(always("ALL"), always("JOINED")),
    fc
      .tuple(fc.constantFrom("ALL" as const, "JOINED" as const), fc.integer({ min: 0, max: 60 }))
      .map(([mode, on]) => switched(mode, on)),
  );

  it("does not depend on the order in which stays are read", () => {
    fc.assert(
      fc.property(terms, stays, at, (chosen, some, moment) => {
        expect(takesPart(chosen, some.toReversed(), day(moment))).toBe(takesPart(chosen, some, day(moment)));
      }),
    );
  });

  it("is never fewer where all take part than where members join", () => {
    fc.assert(
      fc.property(stays, at, (some, moment) => {
        if (takesPart(always("JOINED"), some, day(moment)))
          expect(takesPart(always("ALL"), some, day(moment))).toBe(true);
      }),
    );
  });

  it("does not change for what happened before a later step", () => {
    fc.assert(
      fc.property(terms, stays, at, (chosen, some, moment) => {
        const last = some.at(-1);
        if (last?.leftAt !== null || moment >= 70) return;
        const left = [...some.slice(0, -1), { ...last, leftAt: day(70) }];
        expect(takesPart(chosen, left, day(moment))).toBe(takesPart(chosen, some, day(moment)));
      }),
    );
  });

  it("is, now, what the state says", () => {
    fc.assert(
      fc.property(fc.constantFrom("ALL" as const, "JOINED" as const, "ACCOUNT" as const), stays, (mode, some) => {
        const lasts = some.length > 0 ? some.some(({ leftAt }) => leftAt === null) : null;
        expect(takesPart(always(mode), some, day(80))).toBe(membershipState(mode, lasts) === "JOINED");
      }),
    );
  });
});
