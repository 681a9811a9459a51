import { expect, test } from "vitest";
import { newAward, settleAward, type AwardState } from "~/modules/earning/settle-award";
import type { AwardTerms } from "~/modules/earning/award-terms";
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
  const settled = settleAward(fresh, points, { takeBackPolicy: "STOP_AT_ZERO", available: 0, now: paidAt });
  if (!settled) throw new Error("nothing was earned");
  return settled.award;
}

test("points added after the hold time, but before the timer ran, wait with the others", () => {
  const context = { takeBackPolicy: "STOP_AT_ZERO" as const, available: 0, now: afterHold };
  const settled = settleAward(pendingAward(100), 130, context);
  expect(settled?.posting).toMatchObject({ kind: "EARN", account: "PENDING", points: 30 });
  expect(settled?.award).toMatchObject({ status: "PENDING", maturedAt: null, granted: 130 });
});
