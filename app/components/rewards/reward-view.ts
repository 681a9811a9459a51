import { fromMinor } from "~/lib/money";
import { memberName } from "~/modules/members/member-name";
import type { NamedRedemption } from "~/modules/rewards/list-reward-redemptions.server";
import type { ListedReward } from "~/modules/rewards/list-rewards.server";
import { staffEventsFor } from "~/modules/rewards/redemption-state";
import type { RewardTerms } from "~/modules/rewards/reward-terms";
import type { RewardTitle } from "~/modules/rewards/reward-title";
import { worthOf, worthOfHundred } from "~/modules/rewards/worth-per-point";

const decimal = (minor: bigint | null, currency: string) => (minor === null ? null : fromMinor(minor, currency));

/** A reward as plain values for the list; amounts are decimal strings. */
export function toRewardView(reward: ListedReward, currency: string) {
  const worth = worthOf(reward);
  return {
    id: reward.id,
    kind: reward.kind,
    title: reward.title as RewardTitle,
    points: reward.points,
    minPoints: reward.minPoints,
    maxPoints: reward.maxPoints,
    amount: decimal(reward.amountMinor, currency),
    percent: reward.percent,
    hundred: worth && fromMinor(worthOfHundred(worth), currency),
    taken: reward.taken,
    stock: reward.stock,
    enabled: reward.enabled,
  };
}

export type RewardView = ReturnType<typeof toRewardView>;

/** Another reward to compare with, without bigints, which cannot be serialised for the browser. */
export interface OtherReward {
  title: RewardTitle;
  amountMinor: string;
  points: number;
}

/** The other enabled rewards whose value in money is known. */
export function toOtherRewards(rewards: readonly ListedReward[], id: string | null): OtherReward[] {
  return rewards.flatMap((reward) => {
    const worth = reward.enabled && reward.id !== id ? worthOf(reward) : null;
    if (!worth) return [];
    return { title: reward.title as RewardTitle, amountMinor: String(worth.amountMinor), points: worth.points };
  });
}

/** A redemption as plain values, with the steps that staff can take. */
export function toRedemptionView(redemption: NamedRedemption) {
  const { id, customerId, status, points, returnedPoints, code, requestedAt, issuedAt, expiresAt } = redemption;
  const terms = redemption.terms as object as RewardTerms;
  return {
    id,
    status,
    points,
    /** points returned with refunds of the order in which it was used */
    returned: status === "USED" ? returnedPoints : 0,
    perk: terms.kind === "PERK",
    code: issuedAt ? code : null,
    customerId: customerId.toString(),
    memberName: memberName(redemption),
    requestedAt: requestedAt.toISOString(),
    expiresAt: status === "ISSUED" && expiresAt ? expiresAt.toISOString() : null,
    steps: staffEventsFor(status, terms),
  };
}

export type RedemptionView = ReturnType<typeof toRedemptionView>;
