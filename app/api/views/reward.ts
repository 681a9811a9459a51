import type { Redemption } from "@prisma/client";
import type { z } from "zod";
import { fromMinor } from "~/lib/money";
import type { ListedReward } from "~/modules/rewards/list-rewards.server";
import type { RewardTerms } from "~/modules/rewards/reward-terms";
import type { RewardTitle } from "~/modules/rewards/reward-title";
import type { redemption, reward } from "../schemas/reward";

export function rewardView(shown: ListedReward, currency: string): z.input<typeof reward> {
  const { id, kind, points, percent, minPoints, maxPoints, validDays, stock, taken, tierIds, enabled } = shown;
  const { amountMinor, minimumOrderMinor, perMember, perDays, approval, cancellable, returnsUnused } = shown;
  const isSlider = kind === "SLIDER";
  const money = (minor: bigint | null) => (minor === null ? null : fromMinor(minor, currency));
  return {
    ...{ id, kind, enabled, percent, validDays, stock, taken, tierIds, approval, cancellable, returnsUnused },
    title: shown.title as RewardTitle,
    points: minPoints ?? points,
    amount: isSlider ? null : money(amountMinor),
    pointsPerUnit: isSlider ? points : null,
    unit: isSlider ? money(amountMinor) : null,
    ...{ minPoints, maxPoints },
    minimumOrder: money(minimumOrderMinor),
    limits: perMember === null ? null : { perMember, days: perDays },
  };
}

export function redemptionView(shown: Redemption): z.input<typeof redemption> {
  const { id, rewardId, customerId, status, points, terms, code, orderId } = shown;
  const moment = (at: Date | null) => at?.toISOString() ?? null;
  return {
    ...{ id, rewardId, status, points },
    customerId: Number(customerId),
    title: (terms as object as RewardTerms).title,
    code: shown.issuedAt ? code : null,
    orderId: orderId === null ? null : Number(orderId),
    requestedAt: shown.requestedAt.toISOString(),
    issuedAt: moment(shown.issuedAt),
    expiresAt: moment(shown.expiresAt),
    endedAt: moment(shown.endedAt),
  };
}
