import type { TFunction } from "i18next";
import { giftText, pointsText, priceText } from "~/components/rewards/reward-text";
import type { Format } from "~/lib/format";
import { fromMinor } from "~/lib/money";
import type { RewardInput } from "~/modules/rewards/reward-input";
import { titleIn } from "~/modules/rewards/reward-title";
import type { RewardChangePlanned } from "~/modules/setup/planned-rewards";
import type { RewardPreset } from "~/modules/setup/reward-presets";
import type { ChangeView } from "./change-view";

type Words = { t: TFunction; format: Format };

const owns = { CHANGED: "own", REMOVED: "removed", OTHERS: "otherRewards" } as const;

/** A ready-made reward as one change of a plan, with its cost. */
export function rewardChangeView(change: RewardChangePlanned, words: Words): ChangeView {
  const { item, before, after, kind, own } = change;
  const { t, format } = words;
  const title = titleIn(after.input.title, format.language);
  const changed = kind === "VALUES" && before;
  const named = changed && titleIn(before.title, format.language);
  const state = changed && !before.enabled ? ` (${t("setup:plan.confirm.off")})` : "";
  return {
    item,
    title,
    kind,
    own: own && owns[own],
    bound: false,
    before: changed ? [...(named === title ? [] : [named]), termsText(before, words)].join(" · ") + state : null,
    after: `${termsText(after.input, words)} · ${costText(after, words)}`,
  };
}

/** The reward's price, and what it gives when its title does not say so. */
function termsText(reward: RewardInput, { t, format }: Words): string {
  const { kind, minPoints = null, maxPoints = null } = reward;
  const points = reward.points ?? reward.pointsPerUnit ?? 0;
  const gift = { kind, amount: reward.unit ?? reward.amount ?? null, percent: reward.percent ?? null, points };
  const price = priceText(t, format, { kind, points, minPoints, maxPoints });
  const text = kind === "SLIDER" ? t("rewards:pointsRange", { range: price }) : pointsText(t, format, points);
  return kind === "PERK" || kind === "AMOUNT" ? text : [giftText(t, format, gift), text].join(" · ");
}

function costText({ cost, input }: RewardPreset, { t, format }: Words): string {
  const money = format.money(fromMinor(BigInt(cost), format.currency));
  if (input.kind === "PERK") return t("setup:plan.rewards.costPerk", { cost: money });
  if (input.kind !== "SLIDER") return t("setup:plan.rewards.cost", { cost: money });
  return t("setup:plan.rewards.costSlider", { cost: money, points: pointsText(t, format, input.pointsPerUnit ?? 0) });
}
