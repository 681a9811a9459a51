import { awardId, saveAwards } from "~/modules/earning/awards/award-rows.server";
import type { AwardTerms } from "~/modules/earning/core/award-terms";
import { newAward } from "~/modules/earning/core/adjust-award";
import type { Db } from "~/db.server";

const at = new Date("2026-03-01T10:00:00Z");

/** An award that waits for staff, worth so many points without a hold. */
export async function makeWaitingAward(
  db: Db,
  { shopId, customerId, points }: { shopId: number; customerId: bigint; points: number },
): Promise<string> {
  const terms: AwardTerms = {
    ruleId: crypto.randomUUID(),
    ruleName: "Survey",
    formula: { kind: "FIXED", points },
    multiplierPercent: 100,
    rounding: "FLOOR",
    basis: { includeTax: true, includeShipping: false, afterDiscounts: true },
    holdDays: 0,
    approval: "STAFF",
  };
  const source = `survey:1:${customerId}`;
  const award = { ...newAward({ customerId, terms, counted: { points }, certainAt: at }), proposed: points };
  const id = awardId(shopId, terms.ruleId, source);
  await saveAwards(db, { shopId, awards: [{ ...award, id, event: "SURVEY", source, ruleResults: [] }], now: at });
  return id;
}
