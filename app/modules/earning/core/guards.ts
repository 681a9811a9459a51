import { z } from "zod";
import { guardCodes, guardEntries, guards, type GuardCode } from "~/modules/earning/guards/all";
import type { Guard, GuardParams, ReferralSignals } from "~/modules/earning/guards/guard";

/** What a guard does: staff decide, nothing is earned, or it is ignored. */
export const guardSwitches = z.partialRecord(z.enum(guardCodes), z.enum(["WAIT", "REFUSE", "OFF"]));
export type GuardSwitches = z.infer<typeof guardSwitches>;

/** A rule's guards, stored with its awards. */
export const guardTerms = z.object({
  switches: guardSwitches,
  /** friends from one network in 30 days before it counts as too many */
  networkFriends: z.number().int().min(1),
  /** minimum of the friend's order in minor units */
  minimumAmount: z.number().int().min(0).optional(),
});
export type GuardTerms = z.infer<typeof guardTerms>;

/** Why an award waits, with the figures for the message. */
export const awardReason = z.object({ code: z.string(), params: z.record(z.string(), z.number()).default({}) });
export type AwardReason = z.infer<typeof awardReason>;

export interface FraudSignal {
  code: GuardCode;
  params: GuardParams;
}

/** Fraud signals of a referral, whatever the rule's switches say. */
export function findFraudSignals(signals: ReferralSignals): FraudSignal[] {
  return guardEntries.flatMap(([code, guard]): FraudSignal[] => {
    const params = guard.find?.(signals);
    return params ? [{ code, params }] : [];
  });
}

export interface GuardVerdict {
  /** guards that make the award wait for staff */
  reasons: AwardReason[];
  /** a guard that rejects the award */
  refused: boolean;
}

/** Applies a rule's guards to the fraud signals and the friend's order. */
export function judge(
  { switches, ...limits }: GuardTerms,
  fraudSignals: readonly FraudSignal[],
  orderAmount: number,
): GuardVerdict {
  const isBeyond = ({ code, params }: FraudSignal) => {
    const guard: Guard = guards[code];
    return guard.isBeyond?.(params, limits) ?? true;
  };
  const ofOrder = guardEntries.flatMap(([code, guard]): FraudSignal[] => {
    const params = guard.judgeOrder?.(orderAmount, limits);
    return params ? [{ code, params }] : [];
  });
  const all = [...fraudSignals.filter(isBeyond), ...ofOrder];
  const modeOf = (code: GuardCode) => switches[code] ?? "WAIT";
  return {
    reasons: all.filter(({ code }) => modeOf(code) === "WAIT"),
    refused: all.some(({ code }) => modeOf(code) === "REFUSE"),
  };
}
