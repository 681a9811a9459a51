import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { applyDecision, undoDecision } from "~/modules/approvals/decide-award";
import {
  availableChange,
  datedAnew,
  newAward,
  redated,
  adjustAwardTo,
  matureAward,
  type AwardState,
  type AwardAdjustment,
} from "~/modules/earning/core/adjust-award";
import { awardCommand } from "~/modules/earning/core/award-postings";
import type { AwardTerms } from "~/modules/earning/core/award-terms";
import { paidBasis } from "./order-fixtures";

const paidAt = new Date("2026-03-02T10:00:00Z");
const terms: AwardTerms = {
  ruleId: "rule",
  ruleName: "Orders",
  formula: { kind: "PER_UNIT", pointsPerUnit: 1, unit: 100 },
  multiplierPercent: 100,
  rounding: "FLOOR",
  basis: paidBasis,
  holdDays: 14,
  approval: "AUTOMATIC",
};
const afterHold = new Date("2026-03-17T10:00:00Z");

function pendingAward(points: number): AwardState {
  const fresh = newAward({ customerId: 1n, terms, counted: { points }, certainAt: paidAt });
  const adjusted = adjustAwardTo(fresh, points, { takeBackPolicy: "STOP_AT_ZERO", available: 0, now: paidAt });
  if (!adjusted) throw new Error("nothing was earned");
  return adjusted.award;
}

test("points added after the hold time, but before the timer ran, wait with the others", () => {
  const context = { takeBackPolicy: "STOP_AT_ZERO" as const, available: 0, now: afterHold };
  const adjusted = adjustAwardTo(pendingAward(100), 130, context);
  expect(adjusted?.posting).toMatchObject({ kind: "EARN", account: "PENDING", points: 30 });
  expect(adjusted?.award).toMatchObject({ status: "PENDING", maturedAt: null, granted: 130 });
});

test.each([
  { granted: 100, takenBack: 0, owed: 0, available: 100, madeGood: 0 },
  { granted: 100, takenBack: 30, owed: 0, available: 70, madeGood: 0 },
  { granted: 100, takenBack: 30, owed: 20, available: 50, madeGood: 20 },
  { granted: 100, takenBack: 30, owed: 90, available: 0, madeGood: 70 },
])("when the hold is over $granted - $takenBack points of which $owed are owed give $available", (points) => {
  const { granted, takenBack, owed, available, madeGood } = points;
  const pending = { ...pendingAward(granted), takenBack, writtenOff: owed };
  const { award, posting } = matureAward(pending, { now: afterHold });
  expect(award).toMatchObject({ status: "AVAILABLE", maturedAt: afterHold, writtenOff: owed - madeGood, postings: 2 });
  expect(posting).toMatchObject({ kind: "MATURE", points: available, writtenOff: madeGood });
  expect(availableChange(posting)).toBe(available);
  const command = awardCommand({ awardId: "a", award, posting: posting!, now: new Date("2026-04-01T00:00:00Z") });
  expect(command).toMatchObject({ eventKey: "award:a:2", kind: "MATURE", occurredAt: pending.maturesAt });
  expect(command.entries).toContainEqual({ account: "PENDING", amount: takenBack - granted });
});

describe("a take-back of 100 available points", () => {
  const matured: AwardState = { ...pendingAward(100), status: "AVAILABLE", maturedAt: afterHold };
  const takenBack = (available: number, takeBackPolicy: "STOP_AT_ZERO" | "NEGATIVE") =>
    adjustAwardTo(matured, 0, { takeBackPolicy, available, now: afterHold });

  it.each([
    // available, policy, points moved, written off
    [250, "STOP_AT_ZERO", 100, 0],
    [100, "STOP_AT_ZERO", 100, 0],
    [99, "STOP_AT_ZERO", 99, 1],
    [0, "STOP_AT_ZERO", 0, 100],
    [-40, "STOP_AT_ZERO", 0, 100],
    [0, "NEGATIVE", 100, 0],
    [-40, "NEGATIVE", 100, 0],
  ] as const)("from a balance of %i, %s: %i go, %i are written off", (available, policy, points, writtenOff) => {
    const adjusted = takenBack(available, policy);
    expect(adjusted?.posting).toEqual({ kind: "TAKE_BACK", account: "AVAILABLE", points, writtenOff });
    expect(adjusted?.award).toMatchObject({ granted: 100, takenBack: 100, writtenOff, status: "TAKEN_BACK" });
    expect(availableChange(adjusted?.posting ?? null) + points).toBe(0);
  });

  it("while they are on hold takes all of them, whatever the balance is", () => {
    const adjusted = adjustAwardTo(pendingAward(100), 30, {
      takeBackPolicy: "STOP_AT_ZERO",
      available: -5,
      now: paidAt,
    });
    expect(adjusted?.posting).toEqual({ kind: "TAKE_BACK", account: "PENDING", points: 70, writtenOff: 0 });
    expect(adjusted?.award).toMatchObject({ status: "PENDING", postings: 2 });
    expect(availableChange(adjusted?.posting ?? null)).toBe(0);
  });
});

describe("an award before its first booking", () => {
  const fresh = (approval: "AUTOMATIC" | "STAFF", reasons?: AwardState["reasons"]) =>
    newAward({ customerId: 7n, terms: { ...terms, approval }, counted: { points: 5 }, certainAt: paidAt, reasons });

  it("knows its dates and has moved nothing", () => {
    expect(fresh("AUTOMATIC")).toEqual({
      customerId: 7n,
      status: "PENDING",
      proposed: 0,
      granted: 0,
      takenBack: 0,
      writtenOff: 0,
      postings: 0,
      occurredAt: paidAt,
      maturesAt: new Date("2026-03-16T10:00:00Z"),
      maturedAt: null,
      terms,
      counted: { points: 5 },
      reasons: [],
    });
  });

  it.each([
    ["AUTOMATIC", [], "PENDING"],
    ["STAFF", [], "WAITING"],
    ["AUTOMATIC", [{ code: "SAME_EMAIL", params: {} }], "WAITING"],
  ] as const)("by %s approval with reasons %j is %s", (approval, reasons, status) => {
    expect(fresh(approval, [...reasons]).status).toBe(status);
  });
});

describe("dates", () => {
  const earlier = new Date("2026-03-01T10:00:00Z");
  const later = new Date("2026-03-05T10:00:00Z");
  const onHold = pendingAward(100);
  const given: AwardState = { ...onHold, status: "AVAILABLE", maturedAt: afterHold };
  const fallen: AwardState = { ...given, status: "TAKEN_BACK", takenBack: 100 };
  const dates = ({ occurredAt, maturesAt, maturedAt }: AwardState) => [occurredAt, maturesAt, maturedAt];
  const early = [earlier, new Date("2026-03-15T10:00:00Z"), null];
  const late = [later, new Date("2026-03-19T10:00:00Z"), null];

  it.each([
    ["on hold, certain earlier", onHold, earlier, early],
    ["on hold, certain at the same time", onHold, paidAt, dates(onHold)],
    ["on hold, certain later", onHold, later, dates(onHold)],
    ["available", given, earlier, dates(given)],
  ] as const)("of an award whose order stays: %s", (_name, award, certainAt, expected) => {
    expect(dates(redated(award, certainAt))).toEqual(expected);
  });

  it.each([
    ["on hold, another order before it", onHold, earlier, early],
    ["on hold, another order after it", onHold, later, late],
    ["on hold, the same time", onHold, paidAt, dates(onHold)],
    ["available", given, later, dates(given)],
    ["all of it taken back", fallen, later, late],
  ] as const)("of an award that may be for another order now: %s", (_name, award, certainAt, expected) => {
    expect(dates(datedAnew(award, certainAt))).toEqual(expected);
  });
});

type Step =
  | { what: "target"; points: number }
  | { what: "spend" | "gain"; points: number }
  | { what: "APPROVED" | "REJECTED" | "undo" };

/** Brings an award through what happens to it and its member. What a step finds no use for it leaves as it is. */
function live(steps: readonly Step[], takeBackPolicy: "STOP_AT_ZERO" | "NEGATIVE" = "STOP_AT_ZERO") {
  let award = {
    ...newAward({ customerId: 1n, terms: { ...terms, holdDays: 0 }, counted: { points: 0 }, certainAt: paidAt }),
  };
  let available = 0;
  let others = 0;
  let target = 0;
  const history = steps.map((step) => {
    const context = { takeBackPolicy, available, now: paidAt };
    let adjusted: AwardAdjustment | null = null;
    if (step.what === "target") adjusted = adjustAwardTo(award, (target = step.points), context);
    else if (step.what === "undo") adjusted = undoDecision(award, context);
    else if (step.what === "spend" || step.what === "gain") {
      const moved = step.what === "gain" ? step.points : -Math.min(step.points, Math.max(0, available));
      others += moved;
      available += moved;
    } else adjusted = applyDecision(award, step.what, context);
    award = adjusted?.award ?? award;
    available += availableChange(adjusted?.posting ?? null);
    const due = award.status === "WAITING" || award.status === "REJECTED" ? 0 : target;
    return { due, award, available, paid: available - others };
  });
  return history;
}

describe("what was written off is made good before it is earned again", () => {
  const to = (points: number): Step => ({ what: "target", points });
  const spend = (points: number): Step => ({ what: "spend", points });
  const approve: Step = { what: "APPROVED" };
  const reject: Step = { what: "REJECTED" };
  const undo: Step = { what: "undo" };

  it.each<[name: string, steps: Step[], available: number, writtenOff: number]>([
    ["down to nothing and back", [to(100), spend(100), to(0), to(100)], 0, 0],
    ["round after round", [to(100), spend(100), to(0), to(100), to(0), to(100), to(0), to(100)], 0, 0],
    ["part of it was spent", [to(100), spend(60), to(0), to(100)], 40, 0],
    ["back in steps", [to(100), spend(100), to(0), to(30), to(70)], 0, 30],
    ["and more than before", [to(100), spend(100), to(0), to(130)], 30, 0],
    ["half a return", [to(100), spend(100), to(50), to(80), to(100)], 0, 0],
    ["staff undo and approve again", [to(100), spend(100), undo, approve], 0, 0],
    ["undo, reject, undo, approve", [to(100), spend(100), undo, reject, undo, approve], 0, 0],
    ["undo, grown meanwhile, approve", [to(100), spend(100), undo, to(150), approve], 50, 0],
    ["undo, returned meanwhile, approve", [to(100), spend(100), undo, to(0), approve], 0, 100],
    ["rejected, returned, undone, approved", [to(100), undo, reject, to(0), undo, approve], 0, 0],
    ["rejected, grown, undone, approved", [to(100), undo, reject, to(150), undo, approve], 150, 0],
  ])("%s", (_name, steps, available, writtenOff) => {
    const last = live(steps).at(-1);
    expect(last).toMatchObject({ available, award: { writtenOff } });
  });

  const points = fc.nat({ max: 200 });
  const anyStep: fc.Arbitrary<Step> = fc.oneof(
    fc.record({ what: fc.constant("target" as const), points }),
    fc.record({ what: fc.constantFrom("spend" as const, "gain" as const), points }),
    fc.record({ what: fc.constantFrom("APPROVED" as const, "REJECTED" as const, "undo" as const) }),
  );

  it("an award has paid what it is worth and what it owes, and never more than the most it was ever worth", () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 40 }), (steps) => {
        let most = 0;
        for (const { award, due, paid } of live(steps)) {
          most = Math.max(most, due);
          expect(award.granted - award.takenBack).toBe(due);
          expect(paid).toBe(due + award.writtenOff);
          expect(paid).toBeLessThanOrEqual(most);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it("goes by the state alone where take-backs may go below zero", () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 40 }), (steps) => {
        for (const { due, paid } of live(steps, "NEGATIVE")) expect(paid).toBe(due);
      }),
    );
  });
});
