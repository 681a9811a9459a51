import { settleAward, type AwardState, type SettleContext, type Settlement } from "../settle-award";
import type { AwardReason } from "./guards";

/**
 * Settles an award that guards watch. Reasons that become known while its points are on hold put it before staff; when
 * they turn out wrong before staff have decided, it goes on by itself. What staff have decided stays decided, and
 * points that have become available are not questioned again.
 */
export function settleGuarded(reasons: AwardReason[]) {
  return (award: AwardState, target: number, context: SettleContext): Settlement | null => {
    const earlier = award.reasons ?? [];
    if (award.status === "WAITING") return settleWaiting({ ...award, reasons }, earlier, target, context);
    const neverQuestioned = earlier.length === 0 && (award.status === "PENDING" || award.status === "TAKEN_BACK");
    if (reasons.length === 0 || target === 0 || !neverQuestioned) return settleAward(award, target, context);
    const held = settleAward(award, 0, context);
    const waiting = { ...(held?.award ?? award), status: "WAITING" as const, proposed: target, reasons };
    return { award: waiting, posting: held?.posting ?? null };
  };
}

function settleWaiting(
  award: AwardState,
  earlier: AwardReason[],
  target: number,
  context: SettleContext,
): Settlement | null {
  const reasons = award.reasons ?? [];
  if (earlier.length > 0 && reasons.length === 0 && award.terms.approval === "AUTOMATIC") {
    const open: AwardState = { ...award, status: "PENDING", proposed: 0 };
    return settleAward(open, target, context) ?? { award: { ...open, status: "TAKEN_BACK" }, posting: null };
  }
  const settled = settleAward(award, target, context);
  if (settled) return settled;
  return JSON.stringify(reasons) === JSON.stringify(earlier) ? null : { award, posting: null };
}
