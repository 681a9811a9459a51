import type { Reward } from "@prisma/client";
import { fromMinor } from "~/lib/money";
import type { RewardInput } from "./reward-input";
import type { RewardTitle } from "./reward-title";

/** A stored reward as it would be sent to be saved like this. */
export function storedInput(reward: Reward, currency: string) {
  const { kind, points, percent, productId, minPoints, maxPoints, validDays, stock, tierIds, enabled } = reward;
  const { amountMinor, minimumOrderMinor, perMember, perDays, approval, cancellable, returnsUnused, returnAs } = reward;
  const isSlider = kind === "SLIDER";
  const money = (minor: bigint | null) => (minor === null ? null : fromMinor(minor, currency));
  return {
    kind,
    percent,
    minPoints,
    maxPoints,
    validDays,
    stock,
    tierIds,
    approval,
    cancellable,
    returnsUnused,
    returnAs,
    enabled,
    title: reward.title as RewardTitle,
    points: isSlider ? null : points,
    amount: isSlider ? null : money(amountMinor),
    pointsPerUnit: isSlider ? points : null,
    productId: productId === null ? null : Number(productId),
    unit: isSlider ? money(amountMinor) : null,
    minimumOrder: money(minimumOrderMinor),
    limits: perMember === null ? null : { perMember, days: perDays },
  } satisfies RewardInput;
}
