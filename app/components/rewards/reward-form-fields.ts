import { fromMinor } from "~/lib/money";
import type { ListedReward } from "~/modules/rewards/list-rewards.server";
import type { RewardTitle } from "~/modules/rewards/reward-title";

/** A reward as its form holds it: texts, numbers without the language's own signs. */
export function toRewardFields(reward: ListedReward, { currency, tierIds }: { currency: string; tierIds: string[] }) {
  const { kind, points, minPoints, maxPoints, percent, amountMinor, minimumOrderMinor } = reward;
  const title = reward.title as RewardTitle;
  const isSlider = kind === "SLIDER";
  const text = (value: number | null) => value?.toString() ?? "";
  const money = (minor: bigint | null) => (minor === null ? "" : fromMinor(minor, currency));
  const check = (on: boolean) => (on ? "on" : "");
  return {
    kind: kind as string,
    titleEn: title.en ?? "",
    titleDe: title.de ?? "",
    points: isSlider ? "" : text(points),
    amount: isSlider ? "" : money(amountMinor),
    percent: text(percent),
    pointsPerUnit: isSlider ? text(points) : "",
    unit: isSlider ? money(amountMinor) : "",
    minPoints: text(minPoints),
    maxPoints: text(maxPoints),
    minimumOrder: money(minimumOrderMinor),
    validDays: text(reward.validDays),
    stock: text(reward.stock),
    perMember: text(reward.perMember),
    perDays: text(reward.perDays),
    // Deleted ones could neither be seen nor be taken away.
    tierIds: reward.tierIds.filter((id) => tierIds.includes(id)).join(", "),
    approval: reward.approval as string,
    cancellable: check(reward.cancellable),
    returnsUnused: check(reward.returnsUnused),
    enabled: check(reward.enabled),
  };
}

export type RewardFields = ReturnType<typeof toRewardFields>;

/** What the form of a new reward begins with. */
export const emptyRewardFields: RewardFields = {
  kind: "AMOUNT",
  titleEn: "",
  titleDe: "",
  points: "500",
  amount: "",
  percent: "",
  pointsPerUnit: "",
  unit: "",
  minPoints: "",
  maxPoints: "",
  minimumOrder: "",
  validDays: "",
  stock: "",
  perMember: "",
  perDays: "",
  tierIds: "",
  approval: "AUTOMATIC",
  cancellable: "on",
  returnsUnused: "on",
  enabled: "on",
};

const numbers = [
  ...["points", "amount", "percent", "pointsPerUnit", "unit", "minPoints", "maxPoints"],
  ...["minimumOrder", "validDays", "stock", "perMember", "perDays"],
] as (keyof RewardFields)[];

/** The same with numbers as they are typed in the reader's language. */
export function typedRewardFields(fields: RewardFields, typed: (value: string) => string): RewardFields {
  const written = numbers.map((name) => [name, fields[name] === "" ? "" : typed(fields[name])]);
  return { ...fields, ...(Object.fromEntries(written) as Partial<RewardFields>) };
}

const advanced = [
  ...["minimumOrder", "validDays", "stock", "perMember", "perDays"],
  ...["tierIds", "approval", "cancellable", "returnsUnused"],
] as (keyof RewardFields)[];

/** Whether a reward says something under "Advanced" that a new one does not. */
export const hasAdvanced = (fields: RewardFields): boolean =>
  advanced.some((name) => fields[name] !== emptyRewardFields[name]);

/** Whether one of the fields that are wrong stands under "Advanced". */
export const failsInAdvanced = (names: readonly string[]): boolean =>
  names.some((name) => (advanced as string[]).includes(name));
