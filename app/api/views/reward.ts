import type { Redemption } from "@prisma/client";
import type { z } from "zod";
import type { ListedReward } from "~/modules/rewards/list-rewards.server";
import type { RewardTerms } from "~/modules/rewards/reward-terms";
import { storedInput } from "~/modules/rewards/stored-input";
import type { redemption, reward } from "../schemas/reward";

export function rewardView(shown: ListedReward, currency: string): z.input<typeof reward> {
  const { id, taken, points, minPoints } = shown;
  return { id, taken, ...storedInput(shown, currency), points: minPoints ?? points };
}

export function redemptionView(shown: Redemption): z.input<typeof redemption> {
  const { id, rewardId, customerId, status, points, returnedPoints, terms, code, orderId } = shown;
  const moment = (at: Date | null) => at?.toISOString() ?? null;
  return {
    id,
    rewardId,
    status,
    points,
    returnedPoints,
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
