import { describe, expect, it } from "vitest";
import { newAward, type AwardState } from "~/modules/earning/core/adjust-award";
import { adjustGuardedTo } from "~/modules/earning/core/adjust-guarded";
import { orderRule, paidBasis } from "../order-fixtures";

const paidAt = new Date("2026-03-02T09:00:00Z");
const context = { takeBackPolicy: "STOP_AT_ZERO" as const, available: 1_000, now: paidAt };
const email = { code: "SAME_EMAIL", params: {} };
const phone = { code: "SAME_PHONE", params: {} };

const award = (fields: Partial<AwardState> = {}, approval: "AUTOMATIC" | "STAFF" = "AUTOMATIC"): AwardState => ({
  ...newAward({
    customerId: 7n,
    certainAt: paidAt,
    counted: { points: 500 },
    terms: {
      ruleId: orderRule.ruleId,
      ruleName: "Referrals",
      formula: { kind: "FIXED", points: 500 },
      multiplierPercent: 100,
      rounding: "FLOOR",
      basis: paidBasis,
      holdDays: 14,
      approval,
      guards: { switches: {}, networkFriends: 3 },
    },
  }),
  ...fields,
});
const onHold: Partial<AwardState> = { granted: 500, postings: 1 };
const waiting: Partial<AwardState> = { status: "WAITING", proposed: 500, reasons: [email] };
const earned = { kind: "EARN", account: "PENDING", points: 500, writtenOff: 0 };
const takenBack = { kind: "TAKE_BACK", account: "PENDING", points: 500, writtenOff: 0 };

describe("a guarded award", () => {
  it.each<[string, AwardState, (typeof email)[], number, object | null]>([
    [
      "nothing speaks against it: it is given",
      award(),
      [],
      500,
      { posting: earned, award: { status: "PENDING", granted: 500 } },
    ],
    [
      "something does: it waits, nothing is booked",
      award(),
      [email],
      500,
      { posting: null, award: { status: "WAITING", proposed: 500, reasons: [email] } },
    ],
    [
      "something comes up on hold: it goes back to staff",
      award(onHold),
      [email],
      500,
      { posting: takenBack, award: { status: "WAITING", proposed: 500, takenBack: 500, reasons: [email] } },
    ],
    ["on hold and unchanged", award(onHold), [], 500, null],
    [
      "it falls: nothing is asked",
      award(onHold),
      [email],
      0,
      { posting: takenBack, award: { status: "TAKEN_BACK", proposed: 0 } },
    ],
    [
      "available points are not questioned again",
      award({ ...onHold, status: "AVAILABLE", maturedAt: paidAt }),
      [email],
      500,
      null,
    ],
    ["what staff approved is not questioned again", award({ ...onHold, reasons: [email] }), [email, phone], 500, null],
    ["what staff rejected stays so", award({ status: "REJECTED", proposed: 500 }), [email], 500, null],
    [
      "it fell and comes back with something against it",
      award({ ...onHold, status: "TAKEN_BACK", takenBack: 500 }),
      [email],
      500,
      { posting: null, award: { status: "WAITING", proposed: 500 } },
    ],
    ["waiting, and nothing changed", award(waiting), [email], 500, null],
    [
      "waiting for something else now",
      award(waiting),
      [phone],
      500,
      { posting: null, award: { status: "WAITING", proposed: 500, reasons: [phone] } },
    ],
    [
      "waiting, worth less now",
      award(waiting),
      [email],
      200,
      { posting: null, award: { status: "WAITING", proposed: 200, reasons: [email] } },
    ],
    [
      "waiting, and it was nothing: it goes on by itself",
      award(waiting),
      [],
      500,
      { posting: earned, award: { status: "PENDING", proposed: 0, granted: 500, reasons: [] } },
    ],
    [
      "waiting, it was nothing, and it is worth nothing",
      award(waiting),
      [],
      0,
      { posting: null, award: { status: "TAKEN_BACK", proposed: 0, reasons: [] } },
    ],
    [
      "the rule itself wants staff: it goes on waiting",
      award(waiting, "STAFF"),
      [],
      500,
      { posting: null, award: { status: "WAITING", proposed: 500, reasons: [] } },
    ],
    ["waiting by the rule alone", award({ status: "WAITING", proposed: 500 }), [], 500, null],
    [
      "waiting by the rule alone, worth less",
      award({ status: "WAITING", proposed: 500 }),
      [],
      300,
      { posting: null, award: { status: "WAITING", proposed: 300 } },
    ],
  ])("%s", (_name, before, reasons, target, expected) => {
    const adjusted = adjustGuardedTo(reasons)(before, target, context);
    if (expected === null) expect(adjusted).toBeNull();
    else expect(adjusted).toMatchObject(expected);
  });
});
