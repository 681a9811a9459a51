import { z } from "zod";
import { guardCodes, guardEntries, guards, type GuardCode } from "~/modules/earning/guards/all";
import type { Guard, GuardParams, ReferralSignals } from "~/modules/earning/guards/guard";

/** Each guard's switch: staff decide, nothing is earned, or it does not matter. */
export const guardSwitches = z.partialRecord(z.enum(guardCodes), z.enum(["WAIT", "REFUSE", "OFF"]));
export type GuardSwitches = z.infer<typeof guardSwitches>;

/** How a rule guards, kept with its awards. */
export const guardTerms = z.object({
  switches: guardSwitches,
  /** friends from one network in 30 days before it counts as too many */
  networkFriends: z.number().int().min(1),
  /** minor units of the friend's order */
  minimumAmount: z.number().int().min(0).optional(),
});
export type GuardTerms = z.infer<typeof guardTerms>;

/** Why an award waits, with the figures to say it. */
export const awardReason = z.object({ code: z.string(), params: z.record(z.string(), z.number()).default({}) });
export type AwardReason = z.infer<typeof awardReason>;

export interface FraudSignal {
  code: GuardCode;
  params: GuardParams;
}

/** What speaks against a friend having come by this advocate, whatever the switches say. */
export function findFraudSignals(signals: ReferralSignals): FraudSignal[] {
  return guardEntries.flatMap(([code, guard]): FraudSignal[] => {
    const params = guard.find?.(signals);
    return params ? [{ code, params }] : [];
  });
}

export interface GuardVerdict {
  /** what staff have to look at */
  reasons: AwardReason[];
  /** a guard that refuses outright */
  refused: boolean;
}

/** What the guards make of the fraud signals and of the friend's order. */
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
