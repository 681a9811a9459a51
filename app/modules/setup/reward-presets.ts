import { fromMinor } from "~/lib/money";
import { mulDiv } from "~/lib/rounding";
import { defaultUnit } from "~/modules/earning/rules/default-unit";
import { POINTS_MAX } from "~/modules/rewards/reward-fields";
import { rewardInput, type RewardInput } from "~/modules/rewards/reward-input";
import type { RewardTitle } from "~/modules/rewards/reward-title";
import type { ShopKind } from "./shop-kinds";

/** The ready-made rewards. Each is the same one in a shop however often the programme is launched, so its id is fixed. */
const ids = {
  REWARD_SMALL: "8f6d1c1e-5b0a-4c53-9d0e-3a7c1f2b6e01",
  REWARD_LARGE: "8f6d1c1e-5b0a-4c53-9d0e-3a7c1f2b6e02",
  REWARD_SLIDER: "8f6d1c1e-5b0a-4c53-9d0e-3a7c1f2b6e03",
  REWARD_PERK: "8f6d1c1e-5b0a-4c53-9d0e-3a7c1f2b6e04",
} as const;
export type RewardItem = keyof typeof ids;
export const rewardItems = Object.keys(ids) as RewardItem[];
export const rewardSetIds: string[] = Object.values(ids);

/** What a ready-made reward is about, for its title. */
export type RewardSubject =
  { kind: "AMOUNT"; amount: string } | { kind: "SLIDER" } | { kind: "PERK"; shopKind: ShopKind };

/** Writes a title in each language that the app has. */
export type TitleOf = (subject: RewardSubject) => RewardTitle;

export interface RewardPreset {
  item: RewardItem;
  id: string;
  /** what it costs the merchant each time, in minor units: at most, of a slider for each step; of a perk what it may cost */
  cost: number;
  input: RewardInput;
}

interface RewardSet {
  kind: ShopKind;
  currency: string;
  /** what 100 points are worth, in minor units */
  hundred: number;
  titleOf: TitleOf;
}

/** What the rewards of a shop give, in about euros: two amounts, and a perk. `slider`: as much as the member likes. */
const sets: Record<ShopKind, { small: number; large: number; perk: number; slider: boolean }> = {
  CONSUMABLES: { small: 5, large: 10, perk: 3, slider: true },
  FASHION: { small: 5, large: 15, perk: 5, slider: false },
  FURNITURE: { small: 25, large: 75, perk: 25, slider: true },
  GIFTS: { small: 5, large: 10, perk: 4, slider: false },
  B2B: { small: 25, large: 100, perk: 25, slider: true },
  OTHER: { small: 5, large: 10, perk: 5, slider: true },
};

/** days from redeeming: long enough for the next purchase, which is rare where purchases are large */
const validDays: Record<ShopKind, number> = {
  CONSUMABLES: 90,
  FASHION: 90,
  FURNITURE: 365,
  GIFTS: 180,
  B2B: 180,
  OTHER: 90,
};
/** of a slider, so that each of them can be chosen */
const STEPS = 20;

/**
 * The rewards for a kind of shop. Their prices follow from what points are worth: rounded up to a whole point, so that they never give back
 * more; a slider's steps are exact. What no reward's price can hold is left out.
 */
export function rewardSetOf({ kind, currency, hundred, titleOf }: RewardSet): RewardPreset[] {
  const { small, large, perk, slider } = sets[kind];
  const unit = Number(defaultUnit(currency));
  const money = (minor: number) => fromMinor(BigInt(minor), currency);
  const priceOf = (minor: number) => mulDiv(minor, 100, hundred, "CEIL");
  const preset = (
    item: RewardItem,
    cost: number,
    input: Omit<Partial<RewardInput>, "kind"> & Pick<RewardInput, "kind" | "title">,
  ) =>
    (input.maxPoints ?? input.points ?? 0) <= POINTS_MAX
      ? [{ item, id: ids[item], cost, input: rewardInput.parse({ ...input, enabled: true }) }]
      : [];
  const amount = (item: RewardItem, units: number) => {
    const cost = units * unit;
    const title = titleOf({ kind: "AMOUNT", amount: money(cost) });
    return preset(item, cost, {
      kind: "AMOUNT",
      title,
      points: priceOf(cost),
      amount: money(cost),
      validDays: validDays[kind],
    });
  };
  // The fewest hundreds of points that are worth a unit.
  const hundreds = Math.ceil(unit / hundred);
  const step = 100 * hundreds;
  return [
    ...amount("REWARD_SMALL", small),
    ...amount("REWARD_LARGE", large),
    ...(slider
      ? preset("REWARD_SLIDER", hundreds * hundred, {
          kind: "SLIDER",
          title: titleOf({ kind: "SLIDER" }),
          pointsPerUnit: step,
          unit: money(hundreds * hundred),
          minPoints: step,
          maxPoints: STEPS * step,
          validDays: validDays[kind],
        })
      : []),
    ...preset("REWARD_PERK", perk * unit, {
      kind: "PERK",
      title: titleOf({ kind: "PERK", shopKind: kind }),
      points: priceOf(perk * unit),
    }),
  ];
}
