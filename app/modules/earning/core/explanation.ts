import { fromMinor } from "~/lib/money";
import { POINTS_PER_AWARD_MAX } from "./award-cap";
import type { AwardTerms, CountedPoints } from "./award-terms";
import type { AwardReason } from "./guards";

/** How an award was computed, in plain values; amounts are decimal strings. */
export interface Explanation {
  ruleName: string;
  /** the result of each rule when the rules were evaluated */
  ruleResults: { ruleName: string; outcome: string; points: number }[];
  /** what made it wait for staff, apart from the rule's approval mode */
  reasons: { code: string; friends?: number; amount?: string; minimum?: string }[];
  /** for a review with a photo: the rule's points for any review, and the extra points for the photo */
  photo: { points: number; more: number } | null;
  /** for rules that count money */
  money: { counted: string; returned: string; unit: string; pointsPerUnit: number } | null;
  /** of campaigns; 200 doubles */
  multiplierPercent: number;
  tier: AwardTerms["tier"] | null;
  /** the most that one award may give, when the rule would have given more */
  cappedAt: number | null;
  approval: AwardTerms["approval"];
  holdDays: number;
}

interface Snapshot {
  terms: AwardTerms;
  counted: CountedPoints;
  ruleResults: Explanation["ruleResults"];
  reasons: readonly AwardReason[];
}

const decimalOf = (minor: number, currency: string) => fromMinor(BigInt(Math.trunc(minor)), currency);

/** What made an award wait, with its amounts as decimal strings. */
export function explainReasons(reasons: readonly AwardReason[], currency: string): Explanation["reasons"] {
  return reasons.map(({ code, params: { friends, amount, minimum } }) => ({
    code,
    friends,
    amount: amount === undefined ? undefined : decimalOf(amount, currency),
    minimum: minimum === undefined ? undefined : decimalOf(minimum, currency),
  }));
}

export function explain({ terms, counted, ruleResults, reasons }: Snapshot, currency: string): Explanation {
  const { formula, ruleName, multiplierPercent, tier = null, approval, holdDays } = terms;
  const decimal = (minor: number) => decimalOf(minor, currency);
  const money =
    formula.kind === "PER_UNIT" && counted.amount
      ? {
          counted: decimal(counted.amount.total),
          returned: decimal(Math.abs(counted.amount.returned)),
          unit: decimal(formula.unit),
          pointsPerUnit: formula.pointsPerUnit,
        }
      : null;
  return {
    ruleName,
    ruleResults: ruleResults.map(({ ruleName: name, outcome, points }) => ({ ruleName: name, outcome, points })),
    reasons: explainReasons(reasons, currency),
    photo:
      formula.kind === "FIXED" && counted.photoPoints ? { points: formula.points, more: counted.photoPoints } : null,
    money,
    multiplierPercent,
    tier,
    cappedAt: counted.capped ? POINTS_PER_AWARD_MAX : null,
    approval,
    holdDays,
  };
}
