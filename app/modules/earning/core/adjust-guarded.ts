import { adjustAwardTo, type AwardState, type AdjustContext, type AwardAdjustment } from "./adjust-award";
import type { AwardReason } from "./guards";

/**
 * Adjusts an award that guards watch. Fraud signals that appear while its points are on hold make it wait for staff; if
 * they turn out to be wrong before staff have decided, it continues without them. A decision by staff is final, and
 * guards apply only until points are available.
 */
export function adjustGuardedTo(reasons: AwardReason[]) {
  return (award: AwardState, target: number, context: AdjustContext): AwardAdjustment | null => {
    const earlier = award.reasons ?? [];
    if (award.status === "WAITING") return adjustWaiting({ ...award, reasons }, earlier, target, context);
    const neverQuestioned = earlier.length === 0 && (award.status === "PENDING" || award.status === "TAKEN_BACK");
    if (reasons.length === 0 || target === 0 || !neverQuestioned) return adjustAwardTo(award, target, context);
    const held = adjustAwardTo(award, 0, context);
    const waiting = { ...(held?.award ?? award), status: "WAITING" as const, proposed: target, reasons };
    return { award: waiting, posting: held?.posting ?? null };
  };
}

function adjustWaiting(
  award: AwardState,
  earlier: AwardReason[],
  target: number,
  context: AdjustContext,
): AwardAdjustment | null {
  const reasons = award.reasons ?? [];
  if (earlier.length > 0 && reasons.length === 0 && award.terms.approval === "AUTOMATIC") {
    const open: AwardState = { ...award, status: "PENDING", proposed: 0 };
    return adjustAwardTo(open, target, context) ?? { award: { ...open, status: "TAKEN_BACK" }, posting: null };
  }
  const adjusted = adjustAwardTo(award, target, context);
  if (adjusted) return adjusted;
  return JSON.stringify(reasons) === JSON.stringify(earlier) ? null : { award, posting: null };
}
