import { expect, it, test } from "vitest";
import { decideAwards } from "~/modules/approvals/decide-award";
import { DebtPool } from "~/modules/earning/core/debts";
import type { StoredAward } from "~/modules/earning/awards/award-rows.server";
import { newAward, type AwardState } from "~/modules/earning/core/adjust-award";
import type { LockedMember } from "~/modules/members/lock-members.server";
import { paidBasis } from "../earning/order-fixtures";

const now = new Date("2026-03-02T10:00:00Z");
const terms = {
  ruleId: "rule",
  ruleName: "Reviews",
  formula: { kind: "FIXED" as const, points: 50 },
  multiplierPercent: 100,
  rounding: "FLOOR" as const,
  basis: paidBasis,
  holdDays: 0,
  approval: "STAFF" as const,
};
const ACTIVE = 1n;
const DELETED = 2n;
const members = new Map<bigint, LockedMember>([
  [ACTIVE, { customerId: ACTIVE, status: "ACTIVE", mergedIntoId: null }],
  [DELETED, { customerId: DELETED, status: "DELETED", mergedIntoId: null }],
]);

const award = (id: string, change: Partial<AwardState> = {}) => ({
  ...newAward({ customerId: ACTIVE, terms, counted: { points: 50 }, certainAt: now }),
  proposed: 50,
  id,
  event: "REVIEW" as const,
  source: `review:${id}`,
  ruleResults: [],
  ...change,
});

type Verdict = "APPROVED" | "REJECTED" | "UNDONE";
const decide = (
  verdict: Verdict,
  awards: ReturnType<typeof award>[],
  { ids = awards.map(({ id }) => id), balance = 0, others = [] as ReturnType<typeof award>[] } = {},
) =>
  decideAwards(awards, {
    ids,
    verdict,
    memberText: "Thanks",
    members,
    now,
    takeBackPolicy: "STOP_AT_ZERO",
    available: new Map([[ACTIVE, balance]]),
    debts: new DebtPool<StoredAward>([...awards, ...others], new Map()),
  });

test.each([
  ["APPROVED", "one that waits", {}, "DECIDED", "AVAILABLE"],
  ["REJECTED", "one that waits", {}, "DECIDED", "REJECTED"],
  ["UNDONE", "one that waits", {}, "ALREADY", "WAITING"],
  ["APPROVED", "a rejected one", { status: "REJECTED" }, "ALREADY", "REJECTED"],
  ["REJECTED", "an approved one", { status: "AVAILABLE", granted: 50 }, "ALREADY", "AVAILABLE"],
  ["UNDONE", "a rejected one", { status: "REJECTED" }, "DECIDED", "WAITING"],
  ["APPROVED", "one of a deleted member", { customerId: DELETED }, "NO_MEMBER", "WAITING"],
  ["REJECTED", "one of a deleted member", { customerId: DELETED }, "DECIDED", "REJECTED"],
  [
    "APPROVED",
    "a rejected one of a deleted member",
    { customerId: DELETED, status: "REJECTED" },
    "ALREADY",
    "REJECTED",
  ],
] as [Verdict, string, Partial<AwardState>, string, string][])("%s: %s", (verdict, _, is, outcome, status) => {
  const { results, changes } = decide(verdict, [award("a", is)]);
  expect(results).toEqual([{ id: "a", outcome, status, by: null }]);
  expect(changes.length).toBe(outcome === "DECIDED" ? 1 : 0);
});

it("answers in the order asked, also for what is not there", () => {
  const { results } = decide("APPROVED", [award("a"), award("b")], { ids: ["b", "c", "a"] });
  expect(results.map(({ id, outcome }) => [id, outcome])).toEqual([
    ["b", "DECIDED"],
    ["c", "NOT_FOUND"],
    ["a", "DECIDED"],
  ]);
});

it("takes back of one award what the one before it has left", () => {
  const given = { status: "AVAILABLE", proposed: 0, granted: 50, maturedAt: now, postings: 1 } as const;
  const { changes } = decide("UNDONE", [award("a", given), award("b", given)], { balance: 70 });
  expect(changes.map(({ posting }) => [posting?.points, posting?.writtenOff])).toEqual([
    [50, 0],
    [20, 30],
  ]);
  expect(changes.map((change) => [change.before, change.decision])).toEqual(
    ["a", "b"].map(() => ["AVAILABLE", { verdict: "UNDONE", memberText: "Thanks" }]),
  );
});

const same = { source: "review:88:1" };
const spent = { ...same, status: "TAKEN_BACK" as const, granted: 50, takenBack: 50, writtenOff: 50 };
const onHold = { ...same, status: "PENDING" as const, granted: 50, maturesAt: new Date("2026-04-01T00:00:00Z") };
const given = { ...same, status: "AVAILABLE" as const, granted: 50, maturedAt: now };

test.each<[string, Verdict, Partial<AwardState>, Partial<AwardState>, number | undefined, [string, number][]]>([
  [
    "pays first what is owed for the same",
    "APPROVED",
    same,
    spent,
    0,
    [
      ["a", 0],
      ["b", 0],
    ],
  ],
  [
    "pays a part",
    "APPROVED",
    { ...same, proposed: 30 },
    spent,
    0,
    [
      ["a", 0],
      ["b", 20],
    ],
  ],
  [
    "gives what is left",
    "APPROVED",
    { ...same, proposed: 80 },
    spent,
    30,
    [
      ["a", 0],
      ["b", 0],
    ],
  ],
  ["pays nothing for something else", "APPROVED", {}, spent, 50, [["a", 0]]],
  ["owes nothing when it is rejected", "REJECTED", same, spent, undefined, [["a", 0]]],
  ["owes what was spent, whatever is on hold for the same", "UNDONE", given, onHold, 0, [["a", 50]]],
  ["owes what was spent", "UNDONE", given, spent, 0, [["a", 50]]],
])("what is decided %s", (_name, verdict, decided, other, points, owed) => {
  const { changes, awards } = decide(verdict, [award("a", decided)], { others: [award("b", other)] });
  expect(changes.map(({ award: { id }, posting }) => [id, posting?.points])).toEqual([["a", points]]);
  const owing = awards.map(({ id, writtenOff }) => [id, writtenOff] as const);
  expect(owing.toSorted(([a], [b]) => (a < b ? -1 : 1))).toEqual(owed);
});
