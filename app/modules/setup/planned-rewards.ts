import type { Reward } from "@prisma/client";
import { canonicalJson } from "~/lib/json-text";
import type { RewardInput } from "~/modules/rewards/reward-input";
import { storedInput } from "~/modules/rewards/stored-input";
import type { RewardSetRows } from "~/modules/rewards/reward-set.server";
import { rewardSetOf, type RewardItem, type RewardPreset, type TitleOf } from "./reward-presets";
import type { ShopKind } from "./shop-kinds";

export interface RewardChangePlanned {
  item: RewardItem;
  /** as it is now; null where members have no such reward */
  before: RewardInput | null;
  after: RewardPreset;
  /** nothing, a reward that is added or switched on, or values that become others */
  kind: "NONE" | "SWITCH_ON" | "VALUES";
  /** why it is only changed when asked for; null: nothing speaks against it */
  own: "CHANGED" | "REMOVED" | "OTHERS" | null;
}

/** The programme whose rewards the shop got last, and what 100 points were worth in it. */
export interface LaunchedSet {
  kind: ShopKind;
  hundred: number;
}

interface Asked {
  kind: ShopKind;
  currency: string;
  /** what 100 points are worth, in minor units */
  hundred: number;
  launched: LaunchedSet | null;
  titleOf: TitleOf;
}

/** What the ready-made rewards of a kind of shop would change, by these rows of the shop's. */
export function rewardChangesOf({ stored, hasOthers }: RewardSetRows, asked: Asked): RewardChangePlanned[] {
  const { kind, currency, hundred, launched, titleOf } = asked;
  const before = launched ? rewardSetOf({ ...launched, currency, titleOf }) : [];
  const situation = { stored, hasOthers, currency, launched: before };
  return rewardSetOf({ kind, currency, hundred, titleOf }).map((preset) => rewardChange(preset, situation));
}

interface Situation {
  /** the shop's rewards of the set, removed ones too */
  stored: readonly Reward[];
  /** whether it has others beside them */
  hasOthers: boolean;
  /** what the guide has put into effect before */
  launched: readonly RewardPreset[];
  currency: string;
}

function rewardChange(after: RewardPreset, { stored, hasOthers, launched, currency }: Situation): RewardChangePlanned {
  const { item, id } = after;
  const reward = stored.find((one) => one.id === id);
  if (!reward) return { item, before: null, after, kind: "SWITCH_ON", own: hasOthers ? "OTHERS" : null };
  if (reward.archivedAt) return { item, before: null, after, kind: "SWITCH_ON", own: "REMOVED" };
  const before = storedInput(reward, currency);
  const asLaunched = launched.find((one) => one.id === id);
  const untouched = asLaunched !== undefined && before.enabled && hasTermsOf(before, asLaunched.input);
  const own = untouched ? null : ("CHANGED" as const);
  if (!hasTermsOf(before, after.input)) return { item, before, after, kind: "VALUES", own };
  return { item, before, after, kind: before.enabled ? "NONE" : "SWITCH_ON", own };
}

const hasTermsOf = (one: RewardInput, other: RewardInput): boolean => termsText(one) === termsText(other);

const termsText = (input: RewardInput): string =>
  canonicalJson(
    Object.fromEntries(Object.entries({ ...input, enabled: true }).filter(([, value]) => (value ?? null) !== null)),
  );

/** The rewards that staff are proposed to put into effect: all but those that something speaks against. */
export const proposedRewards = (changes: readonly RewardChangePlanned[]): RewardItem[] =>
  changes.flatMap(({ item, own, kind }) => (own !== null && kind !== "NONE" ? [] : [item]));
