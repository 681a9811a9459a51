import { z } from "zod";

/** What may speak against a referral. */
export const guardCodes = [
  "SAME_EMAIL",
  "SAME_ADDRESS",
  "SAME_PHONE",
  "SAME_NETWORK",
  "EXISTING_CUSTOMER",
  "BELOW_MINIMUM",
  "CROWDED_NETWORK",
] as const;
export type GuardCode = (typeof guardCodes)[number];

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
  code: Exclude<GuardCode, "BELOW_MINIMUM">;
  params: Record<string, number>;
}

/** What is known of a person for comparing, from orders and account; the texts are hashes or never leave memory. */
export interface IdentitySignals {
  emails: ReadonlySet<string>;
  phones: ReadonlySet<string>;
  addresses: ReadonlySet<string>;
  networks: ReadonlySet<string>;
}

/** What speaks against a friend having come by this advocate, whatever the switches say. */
export function findFraudSignals(input: {
  friend: IdentitySignals;
  advocate: IdentitySignals;
  existingCustomer: boolean;
  /** friends who came from the same network within 30 days around this one, itself included */
  networkFriends: number;
}): FraudSignal[] {
  const { friend, advocate } = input;
  const shared = (of: keyof IdentitySignals) => [...friend[of]].some((trace) => advocate[of].has(trace));
  const found: [FraudSignal["code"], boolean][] = [
    ["SAME_EMAIL", shared("emails")],
    ["SAME_ADDRESS", shared("addresses")],
    ["SAME_PHONE", shared("phones")],
    ["SAME_NETWORK", shared("networks")],
    ["EXISTING_CUSTOMER", input.existingCustomer],
  ];
  const fraudSignals = found.flatMap(([code, holds]): FraudSignal[] => (holds ? [{ code, params: {} }] : []));
  if (input.networkFriends > 1) {
    fraudSignals.push({ code: "CROWDED_NETWORK", params: { friends: input.networkFriends } });
  }
  return fraudSignals;
}

export interface GuardVerdict {
  /** what staff have to look at */
  reasons: AwardReason[];
  /** a guard that refuses outright */
  refused: boolean;
}

/** What the guards make of the fraud signals and of the friend's order. */
export function judge(
  { switches, networkFriends, minimumAmount }: GuardTerms,
  fraudSignals: readonly FraudSignal[],
  orderAmount: number,
): GuardVerdict {
  const all: { code: GuardCode; params: Record<string, number> }[] = fraudSignals.filter(
    ({ code, params }) => code !== "CROWDED_NETWORK" || (params.friends ?? 0) > networkFriends,
  );
  if (minimumAmount !== undefined && orderAmount < minimumAmount) {
    all.push({ code: "BELOW_MINIMUM", params: { amount: orderAmount, minimum: minimumAmount } });
  }
  const modeOf = (code: GuardCode) => switches[code] ?? "WAIT";
  return {
    reasons: all.filter(({ code }) => modeOf(code) === "WAIT"),
    refused: all.some(({ code }) => modeOf(code) === "REFUSE"),
  };
}
