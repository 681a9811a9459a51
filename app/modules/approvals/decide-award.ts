import {
  adjustAwardTo,
  type AwardState,
  type AdjustContext,
  type AwardAdjustment,
} from "~/modules/earning/core/adjust-award";

export type Verdict = "APPROVED" | "REJECTED";

/** What a verdict makes of an award; null when it does not wait any more. */
export function passVerdict(award: AwardState, verdict: Verdict, context: AdjustContext): AwardAdjustment | null {
  if (award.status !== "WAITING") return null;
  if (verdict === "REJECTED") return { award: { ...award, status: "REJECTED" }, posting: null };
  const open: AwardState = { ...award, status: "PENDING", proposed: 0 };
  return adjustAwardTo(open, award.proposed, context) ?? { award: { ...open, status: "TAKEN_BACK" }, posting: null };
}

/**
 * Puts a decided award back to waiting. What an approval booked is taken back by a new booking; null when nothing was
 * decided.
 */
export function undoVerdict(award: AwardState, context: AdjustContext): AwardAdjustment | null {
  if (award.status === "WAITING") return null;
  if (award.status === "REJECTED") return { award: { ...award, status: "WAITING" }, posting: null };
  const worth = award.granted - award.takenBack;
  const undone = adjustAwardTo(award, 0, context);
  return {
    award: { ...(undone?.award ?? award), status: "WAITING", proposed: worth },
    posting: undone?.posting ?? null,
  };
}
